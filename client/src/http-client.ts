import createFetchClient from 'openapi-fetch';
import type { paths } from './generated/schema.ts';
import { Problem, problemOf } from './problem.ts';
import { type AccessToken, withAccessToken } from './sending/access-token.ts';
import { withIdempotencyKey } from './sending/idempotency-key.ts';
import { type RetryOptions, withRetries } from './sending/retries.ts';
import { type Send, sendOnce } from './sending/send.ts';

export interface ClientOptions {
  /** Where the API is, such as `http://127.0.0.1:3000`. */
  readonly baseUrl: string;
  /** Left out, calls carry no token. */
  readonly token?: AccessToken;
  /** Instead of the platform's own. */
  readonly fetch?: Send;
  /** How long one try may take, in milliseconds. 10,000 if left out. */
  readonly timeoutMs?: number;
  readonly retry?: RetryOptions;
}

export type HttpClient = ReturnType<typeof createFetchClient<paths>>;

/**
 * Calls by method and path ({@link https://openapi-ts.dev/openapi-fetch/ openapi-fetch}), for whoever wants
 * to see statuses and headers. Errors of the API are returned, not thrown.
 */
export function createHttpClient(options: ClientOptions): HttpClient {
  const { baseUrl, token, fetch = globalThis.fetch, timeoutMs = 10_000, retry } = options;
  const reliable = withRetries(sendOnce(fetch, timeoutMs), retry);
  const send = token === undefined ? reliable : withAccessToken(reliable, token);
  // The API redirects nowhere. Followed, a redirect would make a GET of a write, and a success of that.
  return createFetchClient<paths>({ baseUrl, redirect: 'manual', fetch: withIdempotencyKey(send) });
}

interface Reply<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** The body of a reply. @throws Problem */
export async function bodyOf<T>(reply: Promise<Reply<T>>): Promise<T> {
  const { data, error, response } = await reply.catch((cause: unknown) => {
    if (!(cause instanceof SyntaxError)) throw cause;
    const detail = 'The reply is no JSON';
    throw new Problem({ code: 'unexpected-reply', status: 200, detail, cause });
  });
  if (response.ok && data !== undefined) return data;
  throw problemOf(response.status, error);
}
