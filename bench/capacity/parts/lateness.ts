/** How late many things were, in whole seconds. */
export class Lateness {
  readonly #bySecond = new Map<number, number>();
  count = 0;

  add(seconds: number, amount: number): void {
    const whole = Math.max(0, Math.round(seconds));
    this.#bySecond.set(whole, (this.#bySecond.get(whole) ?? 0) + amount);
    this.count += amount;
  }

  /** The seconds that so large a share of them was late at most; 0 if there were none. */
  quantile(share: number): number {
    const sorted = [...this.#bySecond].sort(([a], [b]) => a - b);
    let seen = 0;
    for (const [seconds, amount] of sorted) {
      seen += amount;
      if (seen >= share * this.count) return seconds;
    }
    // Amounts are fractions, which may not quite add up to the whole.
    return sorted.at(-1)?.[0] ?? 0;
  }
}
