import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';

interface PostOptions {
  /** Allows plain HTTP and private addresses, for receivers on the same machine. */
  readonly mayBeLocal: boolean;
  /** For all of it: looking up the name, connecting, sending, reading the reply. */
  readonly timeoutMs: number;
}

/** Sends a body once and resolves to the reply's head; redirects are not followed. */
export type Post = (
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
) => Promise<Pick<IncomingMessage, 'statusCode' | 'headers'>>;

/** What a receiver may say before the connection is closed; nobody reads it. */
const LONGEST_REPLY_BYTES = 16 * 1024;

/**
 * Posts to addresses that others have named. The agent looks at the very address that is connected
 * to, so neither a name that leads to a private one nor one that changes gets through.
 */
export const guardedPost = ({ mayBeLocal, timeoutMs }: PostOptions): Post => {
  const filter = { allowPrivateIPAddress: mayBeLocal, keepAlive: false };
  const https = { request: httpsRequest, agent: new RequestFilteringHttpsAgent(filter) };
  const http = { request: httpRequest, agent: new RequestFilteringHttpAgent(filter) };
  return (url, body, headers) => {
    const { protocol } = new URL(url);
    if (protocol !== 'https:' && !(mayBeLocal && protocol === 'http:')) {
      return Promise.reject(new Error(`${protocol} is not allowed`));
    }
    const { request, agent } = protocol === 'https:' ? https : http;
    const signal = AbortSignal.timeout(timeoutMs);
    const length = { 'content-length': Buffer.byteLength(body) };
    const options = { method: 'POST', agent, signal, headers: { ...headers, ...length } };
    return send(request(url, options), body).catch((error: unknown) => {
      throw signal.aborted ? new Error(`no reply within ${timeoutMs / 1000} seconds`) : error;
    });
  };
};

const send = (sent: ClientRequest, body: string): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    sent.on('error', reject).once('response', (reply) => {
      // The status says all: what becomes of the rest changes nothing any more.
      const done = () => resolve(reply);
      sent.off('error', reject).on('error', done);
      reply.on('error', done).on('close', done);
      readAtMost(reply, LONGEST_REPLY_BYTES);
    });
    sent.end(body);
  });

const readAtMost = (reply: IncomingMessage, mostBytes: number): void => {
  let bytes = 0;
  reply.on('data', (part: Buffer) => {
    bytes += part.length;
    if (bytes > mostBytes) reply.destroy();
  });
};
