import type { DomainEvent } from './domain-event.ts';
import type { Clock } from './ports.ts';
import type { Postpone, Queued } from './queued.ts';
import { pauseAfter } from './webhook-pauses.ts';

interface WebhookReceiver {
  readonly url: string;
  /** Names the secrets that sign what is sent to it. */
  readonly secretId: string;
}

export interface Webhook {
  /** The event's own id, the same with every try. */
  readonly id: string;
  /** Epoch seconds of this try. */
  readonly timestamp: number;
  /** JSON. */
  readonly body: string;
}

/** How a receiver took a webhook. */
export type WebhookReply =
  | { readonly taken: true }
  | {
      readonly taken: false;
      /** Without anything of the body, the secrets or the address's query. */
      readonly reason: string;
      /** How long the receiver asks to be left alone. */
      readonly askedSeconds?: number | undefined;
    };

/** An event of the bus that waits in the queue of a receiver. */
export interface QueuedEvent extends Queued {
  readonly event: DomainEvent;
}

export interface WebhookPorts {
  /** By their queues. */
  readonly receivers: ReadonlyMap<string, WebhookReceiver>;
  /** Sends once, signed. */
  readonly send: (receiver: WebhookReceiver, webhook: Webhook) => Promise<WebhookReply>;
  readonly postpone: Postpone;
  readonly clock: Clock;
  /** A number from 0 up to 1. */
  readonly chance: () => number;
}

/** A webhook was not delivered; its queue has it tried again, or gives it up. */
export class WebhookNotDelivered extends Error {
  override readonly name = 'WebhookNotDelivered';
}

/**
 * Sends an event to a receiver. What is not taken is tried again after a pause that grows.
 * @throws WebhookNotDelivered when the receiver did not take it; the message stays in its queue
 */
export const deliverWebhook = async (ports: WebhookPorts, queued: QueuedEvent): Promise<void> => {
  const { queue, event, tries } = queued;
  const receiver = ports.receivers.get(queue);
  if (!receiver) throw new Error(`No receiver is known for the queue ${queue}`);
  const reply = await ports.send(receiver, {
    id: event.id,
    timestamp: Math.floor(ports.clock.now() / 1000),
    body: JSON.stringify(event),
  });
  if (reply.taken) return;
  const seconds = pauseAfter(tries, ports.chance(), reply.askedSeconds);
  // If this fails, the queue shows the message again when its own time-out has passed.
  const cause = await ports.postpone(queued, seconds).catch((error: unknown) => error);
  const { host } = new URL(receiver.url);
  const what = `${event.id} was not delivered to ${host} at try ${tries}`;
  throw new WebhookNotDelivered(`${what}: ${reply.reason}`, { cause });
};
