import { once } from 'node:events';
import type { IncomingHttpHeaders } from 'node:http';
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { brotliCompressSync, constants } from 'node:zlib';
import { request as call, type Dispatcher } from 'undici';
import { makeCertificate } from './certificate.ts';

export interface Front {
  readonly url: string;
  stop(): void;
}

/** What CloudFront compresses of what the page is made of, and from which size on, in bytes. */
const COMPRESSED = /^(text\/|application\/(json|javascript)|image\/svg)/;
const LEAST_BYTES = 1000;

/** Headers that belong to one connection. */
const OF_CONNECTION = ['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'host'];

/**
 * Serves the runner as CloudFront would: HTTP/2 over TLS, and files in Brotli, compressed here unless
 * they are already. At `/config.json` stands what a deployed stage says, so that what is measured signs
 * in as it does.
 */
export const startFront = async (runnerUrl: string, config: object): Promise<Front> => {
  const server = createSecureServer(makeCertificate(), (request, response) => {
    answer(request, response, runnerUrl, config).catch(() => response.stream.close());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `https://localhost:${port}`, stop: () => server.close() };
};

const answer = async (
  request: Http2ServerRequest,
  response: Http2ServerResponse,
  runnerUrl: string,
  config: object,
): Promise<void> => {
  const { url, method } = request;
  if (url === '/config.json') return void response.end(JSON.stringify(config));
  // Unlike `fetch`, it leaves compressed what comes compressed.
  const reply = await call(runnerUrl + url, {
    method: method as Dispatcher.HttpMethod,
    headers: passedOn(request.headers),
    body: await buffer(request),
  });
  const contents = Buffer.from(await reply.body.arrayBuffer());
  const headers = passedOn(reply.headers);
  const isFile = !url.startsWith('/v1/') && contents.length >= LEAST_BYTES;
  const isToBeCompressed =
    isFile && !headers['content-encoding'] && COMPRESSED.test(`${headers['content-type']}`);
  response.writeHead(reply.statusCode, {
    ...headers,
    ...(isToBeCompressed && { 'content-encoding': 'br' }),
  });
  response.end(isToBeCompressed ? compress(contents) : contents);
};

const passedOn = (headers: IncomingHttpHeaders): IncomingHttpHeaders =>
  Object.fromEntries(
    Object.entries(headers).filter(
      ([name]) => !name.startsWith(':') && !OF_CONNECTION.includes(name),
    ),
  );

const known = new Map<string, Buffer>();

/** At a level for which there is time while somebody waits. */
const compress = (contents: Buffer): Buffer => {
  const text = contents.toString('latin1');
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
  const compressed = known.get(text) ?? brotliCompressSync(contents, { params });
  known.set(text, compressed);
  return compressed;
};
