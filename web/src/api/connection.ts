type Listener = () => void;

/** Whether the service answers, as the latest calls found. */
class Connection {
  readonly #listeners = new Set<Listener>();
  #misses = 0;
  #reachedAt = Date.now();

  /** One lost call is an accident; two in a row are an outage. */
  readonly isDown = (): boolean => this.#misses >= 2;

  /** When the service answered last, in epoch milliseconds: what is shown is as old as that. */
  readonly reachedAt = (): number => this.#reachedAt;

  readonly subscribe = (listener: Listener): Listener => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  reached(): void {
    this.#reachedAt = Date.now();
    this.#set(0);
  }

  missed(): void {
    this.#set(this.#misses + 1);
  }

  #set(misses: number): void {
    const wasDown = this.isDown();
    this.#misses = misses;
    if (wasDown !== this.isDown()) for (const listener of this.#listeners) listener();
  }
}

export const connection = new Connection();
