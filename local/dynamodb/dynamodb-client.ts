import { Agent, request } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { region } from '../template/pseudo-parameters.ts';

class DynamodbError extends Error {}

/** A database that is there answers at once, however much it has to do. */
const withinMs = 10_000;

const services = { table: 'DynamoDB_20120810', stream: 'DynamoDBStreams_20120810' } as const;

/**
 * Calls a DynamoDB on this machine, which checks no signatures.
 * The functions use the SDK; the runner itself needs a handful of calls, streams among them.
 */
export class DynamodbClient {
  readonly endpoint: string;
  readonly #url: URL;
  readonly #agent: Agent;

  constructor(endpoint: string) {
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

  #call<T>(target: string, input: object): Promise<T> {
    const send = this.#url.protocol === 'https:' ? httpsRequest : request;
    return new Promise((resolve, reject) => {
      const outgoing = send(
        this.#url,
        {
          method: 'POST',
          agent: this.#agent,
          headers: headers(target),
          signal: AbortSignal.timeout(withinMs),
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            const text = Buffer.concat(chunks).toString();
            if (response.statusCode === 200) resolve(JSON.parse(text) as T);
            else reject(readError(target, response.statusCode, text));
          });
        },
      );
      outgoing.on('error', reject);
      outgoing.end(JSON.stringify(input));
    });
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
function readError(target: string, status: number | undefined, text: string): DynamodbError {
  try {
    const { __type = '', message } = JSON.parse(text) as { __type?: string; message?: string };
    const error = new DynamodbError(`${target}: ${message ?? text}`);
    error.name = __type.split('#').at(-1) || 'DynamodbError';
    return error;
  } catch {
    return new DynamodbError(`${target}: ${status} ${text.slice(0, 200)}`);
  }
}
