export interface Rate {
  readonly perSecond: number;
  /** What may be saved up; a second's worth if left out. */
  readonly burst?: number;
}

/** A rate that AWS allows, as it is enforced: what is not used is saved, up to the burst. */
export class TokenBucket {
  readonly #perSecond: number;
  readonly #burst: number;
  #tokens: number;
  /** What was taken in the current second, and the most in any. */
  #taken = 0;
  peak = 0;

  constructor({ perSecond, burst = perSecond }: Rate) {
    this.#perSecond = perSecond;
    this.#burst = burst;
    this.#tokens = burst;
  }

  /** Begins a second. */
  refill(): void {
    this.#tokens = Math.min(this.#burst, this.#tokens + this.#perSecond);
    this.#taken = 0;
  }

  get left(): number {
    return this.#tokens;
  }

  /** Takes what is there, at most so much; returns how much it was. */
  take(wanted: number): number {
    const taken = Math.min(wanted, this.#tokens);
    this.#tokens -= taken;
    this.#taken += taken;
    this.peak = Math.max(this.peak, this.#taken);
    return taken;
  }
}
