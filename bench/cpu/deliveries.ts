import type { ChangeFeed } from '../support/change-feed.ts';
import type { TimedStage } from './timed-stage.ts';

const RELAYS = ['TimerRelay', 'EventRelay'];
/** As many changes as a relay gets at once. */
const BATCH = 100;

interface Reply {
  readonly batchItemFailures: readonly object[];
}

/** Brings functions what streams and queues have for them. */
export class Deliveries {
  readonly #stage: TimedStage;
  readonly #relayed: object[] = [];

  constructor(stage: TimedStage) {
    this.#stage = stage;
  }

  /** Relays new changes of an order one by one. */
  async relay(feed: ChangeFeed): Promise<void> {
    for (const record of await feed.take()) {
      this.#relayed.push(record);
      for (const relay of RELAYS) await this.#deliver(relay, [record]);
    }
  }

  /** Relays changes in the largest batch that there is. */
  async relayBatch(): Promise<void> {
    for (const relay of RELAYS) await this.#deliver(relay, this.#relayed.slice(-BATCH));
  }

  async send(consumer: string, message: object): Promise<void> {
    const body = JSON.stringify(message);
    const attributes = { ApproximateReceiveCount: '1' };
    await this.#deliver(consumer, [{ messageId: '1', body, attributes }]);
  }

  async #deliver(name: string, Records: readonly object[]): Promise<void> {
    const { batchItemFailures: failed } = (await this.#stage.invoke(name, { Records })) as Reply;
    if (failed.length > 0) throw new Error(`${name} failed`);
  }
}
