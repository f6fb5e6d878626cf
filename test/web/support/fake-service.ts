/** One call of the page, as the service sees it. */
interface Call {
  /** Method and path with its query: "GET /v1/orders?role=pro". */
  readonly route: string;
  readonly key: string | null;
  readonly body: unknown;
}

export type Reply = { readonly status: number; readonly body: unknown } | 'lost';

/** A service that says what a test has told it to, and keeps what it was asked. */
export class FakeService {
  readonly calls: Call[] = [];
  readonly #replies = new Map<string, (Reply | Promise<Reply>)[]>();

  /** The replies to a route, one after the other; the last one stays. A promise is a late one. */
  on(route: string, ...replies: readonly (Reply | Promise<Reply>)[]): this {
    this.#replies.set(route, [...replies]);
    return this;
  }

  knows(route: string): boolean {
    return this.#replies.has(route);
  }

  /** The calls of a route. */
  of(route: string): readonly Call[] {
    return this.calls.filter((call) => call.route === route);
  }

  readonly fetch = async (input: RequestInfo | URL): Promise<Response> => {
    const request = input as Request;
    const { pathname, search } = new URL(request.url);
    const route = `${request.method} ${pathname}${search}`;
    const text = await request.text();
    const key = request.headers.get('idempotency-key');
    this.calls.push({ route, key, body: text ? JSON.parse(text) : undefined });
    const replies = this.#replies.get(route) ?? [];
    const reply = await (replies.length > 1 ? replies.shift() : replies[0]);
    if (reply === undefined) throw new Error(`nothing is known of ${route}`);
    if (reply === 'lost') throw new TypeError('Failed to fetch');
    return new Response(JSON.stringify(reply.body), {
      status: reply.status,
      headers: { date: new Date().toUTCString() },
    });
  };
}

export const ok = (body: unknown): Reply => ({ status: 200, body });

export const problem = (status: number, code: string, errors?: object[]): Reply => ({
  status,
  body: { type: 'about:blank', title: code, status, detail: code, code, ...(errors && { errors }) },
});
