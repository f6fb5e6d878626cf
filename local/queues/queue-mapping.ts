import { setTimeout as pause } from 'node:timers/promises';
import { Alarm } from '../clock/alarm.ts';
import { region } from '../template/pseudo-parameters.ts';
import { failedItems } from './failed-items.ts';
import type { MappingSettings } from './mapping-properties.ts';
import type { Queue, ReceivedMessage } from './queue.ts';

interface MappingSources {
  readonly queue: Queue;
  readonly settings: MappingSettings;
  readonly invoke: (event: object) => Promise<unknown>;
  readonly now: () => number;
  /** How long it gives way to others from now on, in milliseconds; 0 if there are none. */
  readonly waitMs: () => number;
}

/** However busy others are, what is due is taken up so often. */
const longestWaitMs = 1000;

/**
 * Gives the messages of a queue to a function, as Lambda does: some batches at once, and what is
 * not handled stays in the queue until it is visible again.
 *
 * A message is not seen by others while its function runs, whatever its visibility time-out says:
 * moving the clock would hand it out twice.
 */
export class QueueMapping {
  /** Batches given to the function so far. */
  activity = 0;
  readonly #sources: MappingSources;
  readonly #alarm: Alarm;
  readonly #running = new Set<Promise<void>>();
  #waiting: NodeJS.Timeout | undefined;
  #waitingSince: number | undefined;
  #isStopped = false;

  constructor(sources: MappingSources) {
    this.#sources = sources;
    this.#alarm = new Alarm(sources.now, () => this.wake());
    sources.queue.onArrival = () => this.#alarm.ringBy(sources.now());
  }

  /** Takes what is due when others have been served, as far as it can. */
  wake(): void {
    clearTimeout(this.#waiting);
    this.#waitingSince ??= performance.now();
    const leftMs = this.#waitingSince + longestWaitMs - performance.now();
    const waitMs = Math.min(this.#sources.waitMs(), leftMs);
    if (waitMs > 0 && !this.#isStopped) this.#waiting = setTimeout(() => this.wake(), waitMs);
    else this.#take();
  }

  /** Takes what is due, and sets the alarm for what comes next. */
  #take(): void {
    this.#waitingSince = undefined;
    const { queue, settings } = this.#sources;
    while (!this.#isStopped && this.#running.size < settings.concurrency) {
      const batch = queue.receive(settings.batchSize);
      if (batch.length > 0) {
        this.#start(batch);
        continue;
      }
      const next = queue.nextVisibleAt();
      if (next !== undefined) this.#alarm.ringAt(next);
      return;
    }
  }

  /** Resolves when nothing is due and nothing runs, or at `until`. */
  async settled(until: number): Promise<void> {
    this.#take();
    while (this.#running.size > 0 && performance.now() < until) {
      const leftMs = Math.max(0, until - performance.now());
      await Promise.race([...this.#running, pause(leftMs, undefined, { ref: false })]);
      this.#take();
    }
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#alarm.clear();
    clearTimeout(this.#waiting);
    await Promise.all(this.#running);
  }

  #start(batch: readonly ReceivedMessage[]): void {
    this.activity++;
    const running = this.#handle(batch).finally(() => {
      this.#running.delete(running);
      this.wake();
    });
    this.#running.add(running);
  }

  async #handle(batch: readonly ReceivedMessage[]): Promise<void> {
    const { queue, settings, invoke } = this.#sources;
    const ids = batch.map(({ id }) => id);
    const failed = await invoke({ Records: batch.map((message) => record(message, queue)) }).then(
      (result) => (settings.reportsItemFailures ? failedItems(ids, result) : new Set()),
      () => new Set(ids),
    );
    for (const { id, receipt } of batch) {
      if (failed.has(id)) queue.giveBack(receipt);
      else queue.remove(receipt);
    }
  }
}

function record({ id, receipt, body, ...message }: ReceivedMessage, queue: Queue): object {
  return {
    messageId: id,
    receiptHandle: receipt,
    body,
    attributes: {
      ApproximateReceiveCount: String(message.receives),
      SentTimestamp: String(message.sentAt),
      ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt),
    },
    messageAttributes: {},
    eventSource: 'aws:sqs',
    eventSourceARN: queue.arn,
    awsRegion: region,
  };
}
