/** Longer timers overflow and would fire at once; a clamped one just looks again. */
const longestMs = 24 * 24 * 3600 * 1000;

/** One timer that calls back at or after a moment of the moved clock; arming again replaces it. */
export class Alarm {
  readonly #now: () => number;
  readonly #onTime: () => void;
  #timer: NodeJS.Timeout | undefined;
  #at = Number.POSITIVE_INFINITY;

  constructor(now: () => number, onTime: () => void) {
    this.#now = now;
    this.#onTime = onTime;
  }

  /** Rings at `at` or, when armed for an earlier moment already, then. */
  ringBy(at: number): void {
    if (at < this.#at) this.ringAt(at);
  }

  ringAt(at: number): void {
    this.clear();
    this.#at = at;
    const delay = Math.min(Math.max(0, at - this.#now()), longestMs);
    this.#timer = setTimeout(() => {
      this.clear();
      this.#onTime();
    }, delay);
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#at = Number.POSITIVE_INFINITY;
  }
}
