import { randomUUID } from 'node:crypto';
import type { Message, MessageStore } from './message-store.ts';
import type { QueueSettings } from './queue-properties.ts';

/** A message in the hands of a consumer. */
export interface ReceivedMessage extends Message {
  readonly receipt: string;
}

/** A standard queue of SQS, on the moved clock. */
export class Queue {
  readonly arn: string;
  readonly name: string;
  /** Told when a message may have come that can be received. */
  onArrival: () => void = () => {};
  readonly #settings: QueueSettings;
  readonly #messages: MessageStore;
  readonly #now: () => number;
  readonly #onWorkedOff = new Map<string, () => void>();

  constructor(
    { arn, name }: { readonly arn: string; readonly name: string },
    settings: QueueSettings,
    messages: MessageStore,
    now: () => number,
  ) {
    this.arn = arn;
    this.name = name;
    this.#settings = settings;
    this.#messages = messages;
    this.#now = now;
  }

  /** Keeps a message and returns its id. */
  send(body: string, delayMs: number = this.#settings.delayMs): string {
    const id = randomUUID();
    const sentAt = this.#now();
    this.#messages.add(this.arn, { id, body, sentAt, visibleAt: sentAt + delayMs });
    this.onArrival();
    return id;
  }

  /** Hands out up to `most` messages; what has been received too often goes to the dead letters. */
  receive(most: number): ReceivedMessage[] {
    const now = this.#now();
    const { redrive, retentionMs, visibilityMs } = this.#settings;
    if ((this.nextVisibleAt() ?? Number.POSITIVE_INFINITY) > now) return [];
    this.#messages.expire(this.arn, now - retentionMs);
    if (redrive) this.#messages.redrive(this.arn, redrive.deadLetterArn, now, redrive.mostReceives);
    return this.#messages.visible(this.arn, now, most).map((message) => {
      const received = { ...message, receives: message.receives + 1, receipt: randomUUID() };
      this.#messages.take(received, received.receipt, now + visibilityMs);
      return received;
    });
  }

  /** When the next message can be received; `undefined` if none waits. */
  nextVisibleAt(): number | undefined {
    return this.#messages.nextVisibleAt(this.arn);
  }

  /** Hides a message that is in somebody's hands for so long from now; false if it is not. */
  hide(receipt: string, ms: number): boolean {
    return this.#messages.hide(this.arn, receipt, this.#now() + ms);
  }

  /** It was not handled: it can be received again when its visibility time-out has passed. */
  giveBack(receipt: string): void {
    this.#messages.giveBack(this.arn, receipt);
  }

  /** It was handled. */
  remove(receipt: string): void {
    const id = this.#messages.remove(this.arn, receipt) ?? '';
    this.#onWorkedOff.get(id)?.();
    this.#onWorkedOff.delete(id);
  }

  /** Resolves when a message that was just sent has been handled, and never if it is given up. */
  workedOff(id: string): Promise<void> {
    return new Promise((resolve) => this.#onWorkedOff.set(id, resolve));
  }
}
