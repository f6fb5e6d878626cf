import type { Values } from '../storage/values.ts';
import { moveDate, realNow } from './moved-date.ts';

/** The time of the whole system: the machine's, moved forward by an offset; one for each thread. */
export class Clock {
  readonly #values: Values;
  #offsetMs: number;

  constructor(values: Values) {
    this.#values = values;
    this.#offsetMs = Number(values.get('clock-offset-ms') ?? 0);
    moveDate(() => this.#offsetMs);
  }

  now(): number {
    return realNow() + this.#offsetMs;
  }

  /** How far the clock is ahead of the machine's. */
  get offsetMs(): number {
    return this.#offsetMs;
  }

  /** Moves the clock and keeps that. */
  advance(ms: number): void {
    this.#offsetMs += ms;
    this.#values.set('clock-offset-ms', String(this.#offsetMs));
  }

  /** Follows a clock that was moved elsewhere. */
  moveTo(offsetMs: number): void {
    this.#offsetMs = offsetMs;
  }
}
