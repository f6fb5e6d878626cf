import { randomBytes } from 'node:crypto';
import type { Values } from '../storage/values.ts';

export interface Receiver {
  readonly url: string;
  /** Which events it gets; all of them if left out. */
  readonly events?: readonly string[];
  /** Base64 of 33 bytes. */
  readonly secret: string;
}

const key = 'receivers of webhooks';

/** Who is told of events by webhooks; kept, so that they outlive a restart. */
export class Receivers {
  readonly #values: Values;

  constructor(values: Values) {
    this.#values = values;
  }

  all(): readonly Receiver[] {
    return JSON.parse(this.#values.get(key) ?? '[]') as Receiver[];
  }

  /** Adds a receiver, or changes what one hears of, and returns it; its secret stays the same. */
  put(url: string, events?: readonly string[]): Receiver {
    const { secret = randomBytes(33).toString('base64') } = this.#find(url) ?? {};
    const receiver = { url, secret, ...(events && { events }) };
    const others = this.all().filter((other) => other.url !== url);
    this.#values.set(key, JSON.stringify([...others, receiver]));
    return receiver;
  }

  #find(url: string): Receiver | undefined {
    return this.all().find((receiver) => receiver.url === url);
  }
}
