import type { DatabaseSync } from 'node:sqlite';
import stringify from 'safe-stable-stringify';
import { Router } from '../../gateway/router.ts';
import { inTransaction } from '../../storage/transaction.ts';
import type { Account } from '../objects/account.ts';
import { newId } from '../objects/ids.ts';
import { authenticate } from './authenticate.ts';
import { expand } from './expand.ts';
import type { Answer, Idempotency } from './idempotency.ts';
import { parseParameters } from './read-parameters.ts';
import { type Endpoint, routes } from './routes.ts';
import { StripeError } from './stripe-error.ts';
import { unavailable } from './unavailable.ts';

/** A request to Stripe's API, whatever it came over. */
export interface Call {
  readonly method: string;
  readonly url: URL;
  readonly body: string;
  readonly authorization: string | null;
  /** Its `Idempotency-Key`; only requests that change something have one. */
  readonly key: string | undefined;
}

interface ApiSources {
  readonly account: Account;
  readonly database: DatabaseSync;
  readonly idempotency: Idempotency;
  readonly apiKey: string;
}

/** Stripe's API without the wire: one call, one answer. */
export class Api {
  readonly #sources: ApiSources;
  readonly #routes = new Router<Endpoint>();

  constructor(sources: ApiSources) {
    this.#sources = sources;
    for (const [route, endpoint] of Object.entries(routes)) this.#routes.add(route, endpoint);
  }

  answer(call: Call): Answer {
    const { account, apiKey } = this.#sources;
    const requestId = newId('req');
    try {
      const refusal = unavailable(account.fault());
      if (refusal) throw refusal;
      authenticate(call.authorization, apiKey);
      return this.#once(call, requestId);
    } catch (error) {
      return refusalOf(error, requestId);
    }
  }

  /** Gives the answer that was given to this key before, or does what is asked and keeps the answer. */
  #once(call: Call, requestId: string): Answer {
    const { database, idempotency } = this.#sources;
    const { method, url, key } = call;
    const given = parseParameters(method === 'GET' ? url.search.slice(1) : call.body);
    const keyed = key && { key, request: `${method} ${url.pathname} ${stringify(given)}` };
    const kept = keyed && idempotency.find(keyed);
    if (kept) return { ...kept, requestId, originalRequestId: kept.requestId };
    return inTransaction(database, () => {
      const answer = this.#attempt(call, given, requestId);
      if (keyed) idempotency.keep(keyed, answer);
      return answer;
    });
  }

  /** @throws StripeError if nothing was begun */
  #attempt(call: Call, given: unknown, requestId: string): Answer {
    const fault = call.method === 'POST' ? this.#sources.account.fault() : 'ok';
    if (fault === 'error') return refusalOf(internalError, requestId);
    try {
      const body = this.#serve(call, given);
      return fault === 'error_after'
        ? refusalOf(internalError, requestId)
        : { status: 200, body, requestId };
    } catch (error) {
      if (error instanceof StripeError && error.begun) return refusalOf(error, requestId);
      throw error;
    }
  }

  #serve({ method, url: { pathname } }: Call, given: unknown): object {
    const { account } = this.#sources;
    const found = this.#routes.find(method, pathname);
    if (!found) throw unknownUrl(method, pathname);
    const answer = found.target(account, given, found.pathParameters.id ?? '');
    const { expand: paths = [] } = given as { expand?: string[] };
    return expand(account.objects, answer, paths);
  }
}

function refusalOf(error: unknown, requestId: string): Answer {
  if (!(error instanceof StripeError)) throw error;
  return { status: error.status, body: { error: error.body }, requestId };
}

const internalError = new StripeError(500, {
  type: 'api_error',
  message: 'An unknown error occurred.',
});

const unknownUrl = (method: string, path: string) =>
  new StripeError(404, {
    type: 'invalid_request_error',
    message: `Unrecognized request URL (${method}: ${path}). Please see https://stripe.com/docs or we can help at https://support.stripe.com/.`,
  });
