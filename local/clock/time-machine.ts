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
const settleBeforeWithinMs = 5000;

/** Takes the whole system along when the clock is moved. */
export class TimeMachine {
  readonly #clock: Clock;
  readonly #keepers: readonly TimeKeeper[];
  #last: Promise<void> = Promise.resolve();

  /** Keepers are woken in their order, each after the ones before have settled. */
  constructor(clock: Clock, keepers: readonly TimeKeeper[]) {
    this.#clock = clock;
    this.#keepers = keepers;
  }

  /** Resolves when what fell due has been applied; moves follow one another. */
  moveTo(offsetMs: number): Promise<void> {
    this.#last = this.#last.then(() => this.#moveTo(offsetMs));
    return this.#last;
  }

  async #moveTo(offsetMs: number): Promise<void> {
    // What was done before the move is carried on at the time at which it was done.
    await this.#settle(performance.now() + settleBeforeWithinMs);
    const until = performance.now() + settleWithinMs;
    this.#clock.moveTo(offsetMs);
    for (const keeper of this.#keepers) {
      keeper.wake();
      await this.#settle(until);
    }
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
