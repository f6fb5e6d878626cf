/**
 * The `Idempotency-Key` of each command: one per thing to be sent, kept until it is certain what
 * became of it, so that sending it again after a lost reply does it once.
 */
export class CommandKeys {
  #body: string | undefined;
  #key = '';

  keyFor(body: unknown): string {
    const text = JSON.stringify(body ?? null);
    if (text !== this.#body) {
      this.#body = text;
      this.#key = crypto.randomUUID();
    }
    return this.#key;
  }

  /** The service has said what became of it: whatever is sent next is something new. */
  settle(): void {
    this.#body = undefined;
  }
}
