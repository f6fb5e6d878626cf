import type { TimerUse } from '../world/quotas.ts';
import { Fifo, type Parcel } from './fifo.ts';
import type { Timers } from './timers.ts';

/** Timers whose time has come. Idle ones belong to requests that were answered long ago. */
export interface WakeUp extends Parcel {
  readonly kind: 'deadline' | 'reminder' | 'idle';
  readonly since: number;
  /** Of deadlines: the share whose silence moves money. */
  readonly pays: number;
}

/** Wakes up as fast as the quota allows. */
export class WakeUps {
  readonly #due = new Fifo<WakeUp>();
  readonly #timers: Timers;
  readonly #use: TimerUse;

  constructor(timers: Timers, use: TimerUse) {
    this.#timers = timers;
    this.#use = use;
  }

  put(wakeUp: WakeUp): void {
    this.#due.put(wakeUp);
  }

  /** What wakes up in this second. */
  *run(): Generator<WakeUp> {
    for (let next = this.#due.first; next; next = this.#due.first) {
      const cost = next.kind === 'reminder' ? this.#use.reminderWake : this.#use.deadlineWake;
      const woken = this.#due.takeFirst(this.#timers.wakes.left / cost);
      if (!woken) return;
      this.#timers.wakes.take(woken.amount * cost);
      this.#timers.gone(woken.amount * this.#timersOf(next));
      yield woken;
    }
  }

  /** How many timers are gone with it. */
  #timersOf({ kind }: WakeUp): number {
    return kind === 'reminder' ? this.#use.timers(1) - this.#use.timers(0) : 1;
  }
}
