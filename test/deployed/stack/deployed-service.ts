import { callApi } from '../../support/api-call.ts';
import type { Service } from '../../support/marketplace.ts';
import type { Reply, RequestOptions } from '../../support/runner.ts';
import { fetch } from './fetch.ts';

/** The client's calls, by a `fetch` that knows no `Request` of others. */
const send = async (request: Request): Promise<Response> => {
  const { method, url, headers } = request;
  const body = method === 'GET' ? {} : { body: await request.arrayBuffer() };
  return (await fetch(url, { method, headers: [...headers], ...body })) as unknown as Response;
};

/** The HTTP API of a deployed stack, for callers whose tokens are known. */
export class DeployedService implements Service {
  readonly #address: string;
  readonly #tokens: ReadonlyMap<string, string>;

  /** @param tokens access tokens by the `sub` that the checks give callers */
  constructor(address: string, tokens: ReadonlyMap<string, string>) {
    this.#address = address;
    this.#tokens = tokens;
  }

  request(method: string, path: string, { as, ...sent }: RequestOptions = {}): Promise<Reply> {
    const token = typeof as === 'object' ? this.#tokens.get(as.sub) : as;
    return callApi(this.#address, { method, path, token, ...sent }, send);
  }
}
