import type { TimeKeeper } from '../clock/time-machine.ts';

const quietMs = 50;

type Urgent = Pick<TimeKeeper, 'activity'>;

/**
 * Lets that go first for which somebody waits: requests, and deadlines that are due. What comes from
 * queues, mail above all, costs as much as the requests that it tells of, and nobody waits for it.
 */
export class Precedence {
  readonly #urgent: () => readonly Urgent[];
  #activity = 0;
  #servedAt = Number.NEGATIVE_INFINITY;

  /** @param urgent parts that go first whenever they set something going */
  constructor(urgent: () => readonly Urgent[]) {
    this.#urgent = urgent;
  }

  /** Somebody is being served. */
  claim(): void {
    this.#servedAt = performance.now();
  }

  /** How long all others still wait, in milliseconds; 0 if nobody has been served for a moment. */
  waitMs(): number {
    const activity = this.#urgent().reduce((sum, one) => sum + one.activity, 0);
    if (activity !== this.#activity) this.claim();
    this.#activity = activity;
    return Math.max(0, this.#servedAt + quietMs - performance.now());
  }
}
