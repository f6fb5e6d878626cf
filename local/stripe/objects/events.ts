import type Stripe from 'stripe';
import { newId } from './ids.ts';
import type { Kind, Kinds, ObjectStore } from './object-store.ts';

/** Stripe tells events in the version of the account: here that of the `stripe` package. */
const apiVersion = '2026-10-28.endive';

/** Tells what happened to objects, each time with the object as it was then. */
export class Events {
  readonly #objects: ObjectStore;
  readonly #now: () => number;
  readonly #onEvent: (eventId: string) => void;

  /** @param now seconds since 1970 */
  constructor(objects: ObjectStore, now: () => number, onEvent: (eventId: string) => void) {
    this.#objects = objects;
    this.#now = now;
    this.#onEvent = onEvent;
  }

  tell(type: Stripe.Event.Type, object: Kinds[Exclude<Kind, 'event'>]): void {
    const event = {
      ...{ id: newId('evt'), object: 'event', api_version: apiVersion, type, livemode: false },
      ...{ created: this.#now(), data: { object }, pending_webhooks: 1 },
      request: { id: null, idempotency_key: null },
    } as unknown as Stripe.Event;
    this.#objects.save(event);
    this.#onEvent(event.id);
  }
}
