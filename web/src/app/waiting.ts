type Listener = () => void;

/** How many orders wait for the reader, on both sides, as far as that is known. */
class Waiting {
  readonly #listeners = new Set<Listener>();
  #count = 0;

  readonly count = (): number => this.#count;

  readonly subscribe = (listener: Listener): Listener => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  tell(count: number): void {
    if (count === this.#count) return;
    this.#count = count;
    for (const listener of this.#listeners) listener();
  }
}

export const waiting = new Waiting();
