import type { Clock } from './clock.ts';

/** A part of the system that lives by the clock. */
export interface TimeKeeper {
  /** Looks at the clock again. */
  wake(): void;
  /** Resolves when it has nothing to do now, or at `until` of the performance clock. */
  settled(until: number): Promise<void>;
  /** Counts what it has set going. */
  readonly activity: number;
}

const settleWithinMs = 10_000;

/** Moves the whole system forward and waits until what fell due has been applied. */
export class TimeMachine {
  readonly #clock: Clock;
  readonly #keepers: readonly TimeKeeper[];
  #last: Promise<unknown> = Promise.resolve();

  /** Keepers are woken in their order, each after the ones before have settled. */
  constructor(clock: Clock, keepers: readonly TimeKeeper[]) {
    this.#clock = clock;
    this.#keepers = keepers;
  }

  /** Moves follow one another; resolves to the time then. */
  advance(ms: number): Promise<number> {
    const move = this.#last.then(() => this.#advance(ms));
    this.#last = move.catch(() => {});
    return move;
  }

  async #advance(ms: number): Promise<number> {
    const until = performance.now() + settleWithinMs;
    this.#clock.advance(ms);
    for (const keeper of this.#keepers) {
      keeper.wake();
      await this.#settle(until);
    }
    return this.#clock.now();
  }

  /** One keeper's work is another's cause, so all of them are asked until nothing new came. */
  async #settle(until: number): Promise<void> {
    let before: number;
    do {
      before = this.#activity();
      for (const keeper of this.#keepers) await keeper.settled(until);
    } while (this.#activity() !== before && performance.now() < until);
  }

  #activity(): number {
    return this.#keepers.reduce((sum, { activity }) => sum + activity, 0);
  }
}
