type Listener = () => void;

/** How many orders wait for the reader, on both sides; undefined while that is not known. */
class Waiting {
  readonly #listeners = new Set<Listener>();
  #count: number | undefined;

  readonly count = (): number | undefined => this.#count;

  readonly subscribe = (listener: Listener): Listener => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  tell(count: number | undefined): void {
    if (count === this.#count) return;
    this.#count = count;
    for (const listener of this.#listeners) listener();
  }
}

export const waiting = new Waiting();
