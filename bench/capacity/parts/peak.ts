/** The most of something in a span of time, and when that was. */
export class Peak {
  readonly #from: number;
  value = 0;
  at = 0;

  /** @param from the second from which on it counts */
  constructor(from: number) {
    this.#from = from;
  }

  see(value: number, now: number): void {
    if (now < this.#from || value <= this.value) return;
    this.value = value;
    this.at = now;
  }
}
