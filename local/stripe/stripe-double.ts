import type { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { inTransaction } from '../storage/transaction.ts';
import { StripeControl } from './control.ts';
import type { StripeFaults } from './faults.ts';
import { Api } from './http/api.ts';
import { Idempotency } from './http/idempotency.ts';
import { respond } from './http/respond.ts';
import { Events } from './objects/events.ts';
import { ObjectStore } from './objects/object-store.ts';
import { Deliveries } from './webhooks/deliveries.ts';

interface StripeDoubleSources {
  /** All that it keeps; one in memory will do. */
  readonly database: DatabaseSync;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly apiKey: string;
  /** What goes wrong at the moment. */
  readonly faults: () => StripeFaults;
  /** From 0 up to 1: in which order webhooks go out that are out of order. */
  readonly random?: () => number;
  readonly hangUpAfterMs?: number;
  /** There are webhooks to send. */
  readonly onEvent?: () => void;
}

/** The line was cut before the answer came; clients know it by its code. */
export class HungUp extends Error {
  readonly code = 'ECONNRESET';
}

/**
 * Stands for Stripe: answers as its documentation says, and fails as it is told to. It has never been
 * compared with Stripe itself.
 */
export class StripeDouble {
  readonly control: StripeControl;
  readonly objects: ObjectStore;
  readonly deliveries: Deliveries;
  readonly #api: Api;
  readonly #idempotency: Idempotency;
  readonly #faults: () => StripeFaults;
  readonly #hangUpAfterMs: number;

  constructor(sources: StripeDoubleSources) {
    const { database, now, apiKey, faults, onEvent = () => {} } = sources;
    const { random = Math.random, hangUpAfterMs = 3000 } = sources;
    this.#faults = faults;
    this.#hangUpAfterMs = hangUpAfterMs;
    this.objects = new ObjectStore(database);
    this.deliveries = new Deliveries({ database, now, random, fault: () => faults().webhooks });
    const seconds = () => Math.floor(now() / 1000);
    const events = new Events(this.objects, seconds, (eventId) => {
      this.deliveries.add(eventId);
      onEvent();
    });
    const { objects } = this;
    const account = { objects, events, now: seconds, fault: () => faults().payments };
    this.control = new StripeControl(account, (work) => inTransaction(database, work));
    this.#idempotency = new Idempotency(database, now);
    this.#api = new Api({ account, database, idempotency: this.#idempotency, apiKey });
  }

  /** The whole API as one function, as `Stripe.createFetchHttpClient` takes it. @throws HungUp */
  readonly fetch = async (input: Request | URL | string, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const body = await request.text();
    const { method, url, headers } = request;
    const key = (method === 'POST' && headers.get('idempotency-key')) || undefined;
    const authorization = headers.get('authorization');
    const answer = this.#api.answer({ method, url: new URL(url), body, key, authorization });
    const isCut = method === 'POST' && this.#faults().payments === 'timeout';
    if (isCut && answer.status !== 409) await this.#hangUp(key);
    return respond(answer, request);
  };

  /** Until then the request is under way, so that it cannot be repeated. */
  async #hangUp(key: string | undefined): Promise<never> {
    const release = key === undefined ? () => {} : this.#idempotency.hold(key);
    await pause(this.#hangUpAfterMs);
    release();
    throw new HungUp('the line was cut');
  }
}
