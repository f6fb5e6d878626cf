import { jsonCall } from '../../support/json-call.ts';
import type { Service } from '../../support/marketplace.ts';
import type { Reply, RequestOptions } from '../../support/runner.ts';
import { fetch } from './fetch.ts';

/** The HTTP API of a deployed stack, for callers whose tokens are known. */
export class DeployedService implements Service {
  readonly #address: string;
  readonly #tokens: ReadonlyMap<string, string>;

  /** @param tokens access tokens by the `sub` that the checks give callers */
  constructor(address: string, tokens: ReadonlyMap<string, string>) {
    this.#address = address;
    this.#tokens = tokens;
  }

  async request(
    method: string,
    path: string,
    { as, ...sent }: RequestOptions = {},
  ): Promise<Reply> {
    const token = typeof as === 'object' ? this.#tokens.get(as.sub) : as;
    const response = await fetch(this.#address + path, jsonCall(method, token, sent));
    const text = await response.text();
    return {
      status: response.status,
      headers: new Headers([...response.headers]),
      body: text === '' ? null : JSON.parse(text),
    };
  }
}
