/** So many of a kind that go the same way together; fractions are expected values. */
export interface Parcel {
  readonly amount: number;
}

/** What is left of a parcel after rounding is nothing. */
const NOTHING = 1e-9;

/** A line of parcels: first come, first served. */
export class Fifo<P extends Parcel> {
  #parcels: P[] = [];
  #head = 0;
  #waiting = 0;

  /** How many are in line. */
  get waiting(): number {
    return this.#waiting;
  }

  /** The parcel that is next. */
  get first(): P | undefined {
    return this.#parcels[this.#head];
  }

  put(parcel: P): void {
    if (parcel.amount <= NOTHING) return;
    this.#parcels.push(parcel);
    this.#waiting += parcel.amount;
  }

  /** Takes so many of the first parcel, at most all of it; the rest stays in front. */
  takeFirst(wanted: number): P | undefined {
    const { first } = this;
    if (!first || wanted <= 0) return undefined;
    const amount = Math.min(wanted, first.amount);
    const left = first.amount - amount;
    this.#waiting = Math.max(0, this.#waiting - amount);
    if (left > NOTHING) this.#parcels[this.#head] = { ...first, amount: left };
    else this.#drop();
    return { ...first, amount };
  }

  /** Takes so many, parcel by parcel. */
  *take(wanted: number): Generator<P> {
    for (let left = wanted; left > NOTHING; ) {
      const parcel = this.takeFirst(left);
      if (!parcel) return;
      left -= parcel.amount;
      yield parcel;
    }
  }

  #drop(): void {
    this.#head += 1;
    if (this.#head < 1024 || this.#head * 2 < this.#parcels.length) return;
    this.#parcels = this.#parcels.slice(this.#head);
    this.#head = 0;
  }
}
