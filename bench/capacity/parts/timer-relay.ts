import { Fifo, type Parcel } from './fifo.ts';
import type { Timers } from './timers.ts';

/** Changes of the same kind, written in the same second. */
export interface Change extends Parcel {
  readonly kind: 'opening' | 'answer' | 'movement';
  readonly at: number;
  /** When the requests were opened, or the movements requested. */
  readonly since: number;
  /** Of an answer: how many timers it leaves behind. */
  readonly timers?: number;
}

/** What the relay has done in a second. */
export interface Relayed {
  /** Requests that it has come to, by when they were opened, and for how many it started timers. */
  openings: { since: number; amount: number; timed: number }[];
  /** By when they were requested. */
  movements: { since: number; amount: number }[];
  /** Timers of answered requests, and those of them that were not stopped. */
  toStop: number;
  notStopped: number;
  setAside: number;
}

export interface RelayLimits {
  /** AWS calls a second. */
  readonly calls: number;
  /** Seconds after which a change is set aside. */
  readonly patience: number;
  /** Movements are executions: starting one counts as a start. */
  readonly startsMovements: boolean;
}

/** Carries changes from the stream to timers and movements, in order: one that fails holds up the others. */
export class TimerRelay {
  readonly #changes = new Fifo<Change>();
  readonly #timers: Timers;
  readonly #limits: RelayLimits;

  constructor(timers: Timers, limits: RelayLimits) {
    this.#timers = timers;
    this.#limits = limits;
  }

  get waiting(): number {
    return this.#changes.waiting;
  }

  /** How many seconds the next change has waited. */
  age(now: number): number {
    const { first } = this.#changes;
    return first ? now - first.at : 0;
  }

  put(change: Change): void {
    this.#changes.put(change);
  }

  /** Relays what quotas and its own speed allow in a second. */
  run(now: number): Relayed {
    const done: Relayed = { openings: [], movements: [], toStop: 0, notStopped: 0, setAside: 0 };
    let calls = this.#limits.calls;
    for (let next = this.#changes.first; next; next = this.#changes.first) {
      const tooOld = now - next.at > this.#limits.patience;
      const allowed = tooOld ? next.amount : this.#allowed(next, calls);
      const change = this.#changes.takeFirst(allowed);
      if (!change) break;
      if (tooOld) this.#setAside(change, done);
      else calls -= this.#relay(change, done);
      if (!tooOld && change.amount < next.amount) break;
    }
    return done;
  }

  /** How many of a parcel can be relayed now. A stop that is throttled is given up, a start is not. */
  #allowed({ kind, amount }: Change, calls: number): number {
    const { starts, callsPerStart, callsPerStop } = this.#timers;
    if (kind === 'answer') return Math.min(amount, calls / callsPerStop);
    if (kind === 'opening')
      return Math.min(amount, calls / callsPerStart, starts.left / callsPerStart);
    return Math.min(amount, calls, this.#limits.startsMovements ? starts.left : calls);
  }

  #relay(change: Change, done: Relayed): number {
    const { kind, since, amount } = change;
    if (kind === 'opening') {
      done.openings.push({ since, amount, timed: this.#timers.start(amount) });
      return amount * this.#timers.callsPerStart;
    }
    if (kind === 'movement') {
      if (this.#limits.startsMovements) this.#timers.starts.take(amount);
      done.movements.push({ since, amount });
      return amount;
    }
    const timers = amount * (change.timers ?? 0);
    done.toStop += timers;
    done.notStopped += timers * (1 - this.#timers.stop(amount, timers));
    return amount * this.#timers.callsPerStop;
  }

  /** Nobody tries again: no timer is started or stopped, and the sweeper has to find the movement. */
  #setAside({ kind, since, amount, timers = 0 }: Change, done: Relayed): void {
    done.setAside += amount;
    if (kind === 'opening') done.openings.push({ since, amount, timed: 0 });
    if (kind !== 'answer') return;
    done.toStop += amount * timers;
    done.notStopped += amount * timers;
  }
}
