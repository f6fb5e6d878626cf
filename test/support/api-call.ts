import { createHttpClient } from '#client';

/** What a call sends besides its token. */
export interface Sent {
  /** Sent as JSON; a string is sent as it is. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

interface ApiCall extends Sent {
  readonly method: string;
  readonly path: string;
  readonly token: string | undefined;
}

/** What came back, whatever it was. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into replies of every shape
  readonly body: any;
}

const bodySerializer = (body: unknown) => (typeof body === 'string' ? body : JSON.stringify(body));

/** Sends a call as the client does, but once: tests look at each reply. */
export async function callApi(
  baseUrl: string,
  { method, path, token, ...sent }: ApiCall,
  fetch: (request: Request) => Promise<Response> = globalThis.fetch,
): Promise<Reply> {
  const auth = token === undefined ? {} : { token };
  const once = { timeoutMs: 60_000, retry: { tries: 1 } };
  const http = createHttpClient({ baseUrl, fetch, ...auth, ...once });
  // Tests call what the description does not know, too.
  const init = { ...sent, bodySerializer } as never;
  const { data, error, response } = await http.request(method as 'get', path as never, init);
  return { status: response.status, headers: response.headers, body: data ?? error ?? null };
}
