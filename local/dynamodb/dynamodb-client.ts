import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { region } from '../template/pseudo-parameters.ts';

class DynamodbError extends Error {}

/** What the database answers, as it came. */
export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A database that is there answers at once, unless the machine has no time for it. */
const usualPatienceMs = 10_000;

const services = { table: 'DynamoDB_20120810', stream: 'DynamoDBStreams_20120810' } as const;

/**
 * Calls a DynamoDB on this machine, which checks no signatures.
 * The functions use the SDK; the runner itself needs a handful of calls, streams among them.
 */
export class DynamodbClient {
  readonly endpoint: string;
  readonly #url: URL;
  readonly #agent: Agent;
  readonly #patienceMs: number;

  /** @param patienceMs how long it waits for an answer */
  constructor(endpoint: string, patienceMs = usualPatienceMs) {
    this.#patienceMs = patienceMs;
    this.endpoint = endpoint;
    this.#url = new URL(endpoint);
    const options = { keepAlive: true, maxSockets: 8 };
    this.#agent = this.#url.protocol === 'https:' ? new HttpsAgent(options) : new Agent(options);
  }

  table<T>(operation: string, input: object): Promise<T> {
    return this.#call<T>(`${services.table}.${operation}`, input);
  }

  stream<T>(operation: string, input: object): Promise<T> {
    return this.#call<T>(`${services.stream}.${operation}`, input);
  }

  close(): void {
    this.#agent.destroy();
  }

  /** Sends the body of a call as it is, and resolves to whatever is answered. */
  send(operation: string, body: Buffer): Promise<Reply> {
    return this.#send(`${services.table}.${operation}`, body);
  }

  async #call<T>(target: string, input: object): Promise<T> {
    const { status, body } = await this.#send(target, JSON.stringify(input));
    const text = body.toString();
    if (status === 200) return JSON.parse(text) as T;
    throw readError(target, status, text);
  }

  #send(target: string, body: Buffer | string): Promise<Reply> {
    const send = this.#url.protocol === 'https:' ? httpsRequest : request;
    const signal = AbortSignal.timeout(this.#patienceMs);
    return new Promise((resolve, reject) => {
      const failed = (error: Error) =>
        reject(signal.aborted ? this.#noAnswer(target, error) : error);
      const outgoing = send(
        this.#url,
        {
          method: 'POST',
          agent: this.#agent,
          headers: headers(target),
          signal,
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', failed);
          response.on('end', () => {
            const { statusCode: status = 0, headers } = response;
            resolve({ status, headers, body: Buffer.concat(chunks) });
          });
        },
      );
      outgoing.on('error', failed);
      outgoing.end(body);
    });
  }

  #noAnswer(target: string, cause: Error): DynamodbError {
    const within = `within ${this.#patienceMs} ms`;
    return new DynamodbError(`${this.endpoint} did not answer ${target} ${within}`, { cause });
  }
}

function headers(target: string): Record<string, string> {
  const credential = `local/20200101/${region}/dynamodb/aws4_request`;
  return {
    'content-type': 'application/x-amz-json-1.0',
    'x-amz-target': target,
    'x-amz-date': '20200101T000000Z',
    authorization: `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host, Signature=0`,
  };
}

/** Names the error by its type alone, without the namespace in front. */
function readError(target: string, status: number, text: string): DynamodbError {
  try {
    const { __type = '', message } = JSON.parse(text) as { __type?: string; message?: string };
    const error = new DynamodbError(`${target}: ${message ?? text}`);
    error.name = __type.split('#').at(-1) || 'DynamodbError';
    return error;
  } catch {
    return new DynamodbError(`${target}: ${status} ${text.slice(0, 200)}`);
  }
}
