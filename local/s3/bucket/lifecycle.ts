import { Alarm } from '../../clock/alarm.ts';
import type { TimeKeeper } from '../../clock/time-machine.ts';
import { warn } from '../../process/warn.ts';
import type { ObjectStore } from '../objects/object-store.ts';
import type { ObjectVersion } from '../objects/object-version.ts';
import type { Bucket } from './bucket-properties.ts';
import { checkRule, fateOf } from './lifecycle-rules.ts';

interface LifecycleSources {
  readonly buckets: Iterable<Bucket>;
  readonly store: ObjectStore;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

const dayMs = 24 * 3600 * 1000;

/** Has the rules of the buckets obeyed every midnight, UTC. */
export class Lifecycle implements TimeKeeper {
  /** Versions marked or removed so far. */
  activity = 0;
  readonly #buckets: readonly Bucket[];
  readonly #store: ObjectStore;
  readonly #now: () => number;
  readonly #alarm: Alarm;
  #running: Promise<void> = Promise.resolve();

  constructor({ buckets, store, now }: LifecycleSources) {
    this.#buckets = [...buckets];
    this.#store = store;
    this.#now = now;
    this.#alarm = new Alarm(now, () => this.wake());
    for (const rule of this.#buckets.flatMap(({ lifecycle }) => lifecycle)) checkRule(rule);
  }

  wake(): void {
    this.#running = this.#running.then(() => this.#obey());
    this.#running.catch((error: unknown) => warn('the life-cycle of files failed', error));
    this.#alarm.ringAt((Math.floor(this.#now() / dayMs) + 1) * dayMs);
  }

  settled(): Promise<void> {
    return this.#running;
  }

  async stop(): Promise<void> {
    this.#alarm.clear();
    await this.#running;
  }

  async #obey(): Promise<void> {
    for (const { name, lifecycle } of this.#buckets) {
      const versions = this.#store.all(name);
      const counts = Map.groupBy(versions, ({ key }) => key);
      for (const version of versions) {
        const isAlone = counts.get(version.key)?.length === 1;
        const fate = fateOf(version, isAlone, lifecycle, this.#now());
        if (fate === 'stay') continue;
        this.activity++;
        await this.#end(version, fate);
      }
    }
  }

  async #end({ bucket, key, versionId }: ObjectVersion, fate: 'mark' | 'remove'): Promise<void> {
    if (fate === 'remove') await this.#store.remove(bucket, key, versionId);
    else await this.#store.mark(bucket, key);
  }
}
