/** Something that is done after a while, at once when the page is left, or not at all. */
export class PutOff {
  readonly #act: () => void;
  readonly #timer: ReturnType<typeof setTimeout>;

  constructor(act: () => void, waitMs: number) {
    this.#act = act;
    this.#timer = setTimeout(this.now, waitMs);
    window.addEventListener('pagehide', this.now);
  }

  /** Waits no longer. */
  readonly now = (): void => {
    if (this.undo()) this.#act();
  };

  #isOpen = true;

  /** Has it not be done; false if it has been already. */
  readonly undo = (): boolean => {
    const wasOpen = this.#isOpen;
    this.#isOpen = false;
    clearTimeout(this.#timer);
    window.removeEventListener('pagehide', this.now);
    return wasOpen;
  };
}
