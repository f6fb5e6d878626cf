/** Everything of the page is in sight at once: jsdom lays nothing out, and observes nothing. */
export function seeEverything(): void {
  globalThis.IntersectionObserver = class {
    readonly #tell: (entries: object[]) => void;
    constructor(tell: (entries: object[]) => void) {
      this.#tell = tell;
    }
    observe(): void {
      this.#tell([{ isIntersecting: true }]);
    }
    disconnect(): void {}
  } as unknown as typeof IntersectionObserver;
}
