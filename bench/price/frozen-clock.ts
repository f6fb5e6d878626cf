import { moveDate, realNow } from '../../local/clock/moved-date.ts';

/** Stands still until it is moved, so that what depends on times comes out the same each time. */
export class FrozenClock {
  #now: number;

  /** From here on the whole process goes by it. */
  constructor(startsAt: string) {
    this.#now = Date.parse(startsAt);
    moveDate(() => this.#now - realNow());
  }

  moveTo(time: number): void {
    this.#now = Math.max(this.#now, time);
  }

  moveBy(ms: number): void {
    this.#now += ms;
  }
}
