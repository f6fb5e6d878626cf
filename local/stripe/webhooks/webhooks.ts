import { setTimeout as pause } from 'node:timers/promises';
import Stripe from 'stripe';
import { Alarm } from '../../clock/alarm.ts';
import type { TimeKeeper } from '../../clock/time-machine.ts';
import type { ObjectStore } from '../objects/object-store.ts';
import type { Deliveries, Delivery } from './deliveries.ts';

interface PostedWebhook {
  readonly method: 'POST';
  readonly body: string;
  readonly headers: Record<string, string>;
  readonly signal: AbortSignal;
}

/** Takes a webhook to its receiver; as `fetch` does. */
type PostWebhook = (url: string, webhook: PostedWebhook) => Promise<Pick<Response, 'ok'>>;

export interface WebhooksSources {
  readonly deliveries: Deliveries;
  readonly objects: ObjectStore;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly url: string;
  readonly secret: string;
  readonly post: PostWebhook;
}

const timeoutMs = 10_000;
const firstPauseMs = 60_000;
const longestPauseMs = 12 * 3600 * 1000;
const givenUpAfterMs = 3 * 24 * 3600 * 1000;

const pauseAfter = (attempts: number) => Math.min(firstPauseMs * 4 ** attempts, longestPauseMs);

/** Sends webhooks as Stripe does: signed, and for three days again and again until one gets a 2xx. */
export class Webhooks implements TimeKeeper {
  readonly #sources: WebhooksSources;
  readonly #alarm: Alarm;
  #sending: Promise<void> = Promise.resolve();
  /** Webhooks sent so far. */
  activity = 0;

  constructor(sources: WebhooksSources) {
    this.#sources = sources;
    this.#alarm = new Alarm(sources.now, () => this.wake());
  }

  /** Sends what is due, and sets the alarm for what comes next. */
  wake(): void {
    void this.sendDue().then(() => {
      const next = this.#sources.deliveries.nextAt();
      if (next !== undefined) this.#alarm.ringAt(next);
    });
  }

  /** Resolves when everything that is due now was sent. */
  sendDue(): Promise<void> {
    this.#sending = this.#sending.then(async () => {
      for (const delivery of this.#sources.deliveries.due()) await this.#send(delivery);
    });
    return this.#sending;
  }

  async settled(until: number): Promise<void> {
    const leftMs = Math.max(0, until - performance.now());
    await Promise.race([this.#sending, pause(leftMs, undefined, { ref: false })]);
  }

  async stop(): Promise<void> {
    await this.#sending;
    // Afterwards, because what was not taken has set it again.
    this.#alarm.clear();
  }

  async #send(delivery: Delivery): Promise<void> {
    const { deliveries, objects, now } = this.#sources;
    const event = objects.get('event', delivery.eventId);
    this.activity++;
    if (await this.#isTaken(event)) return deliveries.remove(delivery);
    const isGivenUp = now() - event.created * 1000 > givenUpAfterMs;
    if (isGivenUp) deliveries.remove(delivery);
    else deliveries.postpone(delivery, pauseAfter(delivery.attempts));
  }

  async #isTaken(event: Stripe.Event): Promise<boolean> {
    const { post, url, secret, now } = this.#sources;
    const body = JSON.stringify(event);
    const timestamp = Math.floor(now() / 1000);
    const signature = Stripe.webhooks.generateTestHeaderString({
      payload: body,
      secret,
      timestamp,
    });
    const headers = { 'content-type': 'application/json', 'stripe-signature': signature };
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      return (await post(url, { method: 'POST', body, headers, signal })).ok;
    } catch {
      return false; // Nobody is there: it is sent again.
    }
  }
}
