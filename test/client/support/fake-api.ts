/** A call as the service sees it. */
interface Received {
  /** Method and address with its query: "GET /v1/orders?role=pro". */
  readonly route: string;
  readonly headers: Headers;
  readonly body: string;
  /** Milliseconds since the first call. */
  readonly at: number;
}

/** What a try meets: a reply, no connection, or silence until it is aborted. */
export type Answer = Response | 'lost' | 'silence';

export const ADDRESS = 'https://api.example.com';

export const json = (
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): Response => new Response(JSON.stringify(body), { status, headers });

export const problem = (status: number, code: string, more: object = {}): Response =>
  json(status, {
    type: `urn:${code}`,
    title: code,
    status,
    detail: `It is ${code}.`,
    code,
    ...more,
  });

/** A `fetch` that gives the answers of a test one after the other, the last one for good. */
export class FakeApi {
  readonly received: Received[] = [];
  #startedAt = 0;
  readonly #answers: Answer[];

  constructor(...answers: readonly Answer[]) {
    this.#answers = [...answers];
  }

  readonly fetch = async (request: Request): Promise<Response> => {
    const { method, url, headers, signal } = request;
    const body = await request.text();
    if (this.received.length === 0) this.#startedAt = Date.now();
    const route = `${method} ${url.replace(ADDRESS, '')}`;
    this.received.push({ route, headers, body, at: Date.now() - this.#startedAt });
    const answer = this.#answers.length > 1 ? this.#answers.shift() : this.#answers[0];
    if (answer instanceof Response) return answer.clone();
    if (answer === 'silence') return silenceUntil(signal);
    throw new TypeError('fetch failed');
  };

  /** When the tries were made, in milliseconds since the first. */
  times(): readonly number[] {
    return this.received.map(({ at }) => at);
  }

  header(name: string): readonly (string | null)[] {
    return this.received.map(({ headers }) => headers.get(name));
  }
}

const silenceUntil = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
