import { Fifo, type Parcel } from './fifo.ts';
import type { Movements } from './movements.ts';
import type { TimerRelay } from './timer-relay.ts';

/** What is written into the table, and with it into the stream for both relays. */
export class Changes {
  /** What waits for `publish-events`, by the second in which it was written. */
  readonly events = new Fifo<Parcel & { readonly since: number }>();
  readonly #relay: TimerRelay;
  readonly #movements: Movements;
  /** How many were written in the current second, and how many of them apply silence. */
  written = 0;
  silences = 0;

  constructor(relay: TimerRelay, movements: Movements) {
    this.#relay = relay;
    this.#movements = movements;
  }

  /** Begins a second. */
  begin(): void {
    this.written = 0;
    this.silences = 0;
  }

  open(now: number, amount: number): void {
    this.#write(now, amount);
    this.#relay.put({ kind: 'opening', at: now, since: now, amount });
  }

  /**
   * @param timers how many timers the answered requests have
   * @param pays the share of answers that moves money
   */
  answer(now: number, amount: number, timers: number, pays: number): void {
    if (amount <= 0) return;
    this.#write(now, amount);
    this.#relay.put({ kind: 'answer', at: now, since: now, amount, timers: timers / amount });
    this.#requestMovements(now, amount * pays);
  }

  /** @param pays the share that moves money */
  applySilence(now: number, amount: number, pays: number): void {
    this.silences += amount;
    this.#write(now, amount);
    this.#requestMovements(now, amount * pays);
  }

  /** Movements get their outcomes. */
  settle(now: number, amount: number): void {
    this.#write(now, amount);
  }

  /** Movements requested at a time get another attempt. */
  restart(now: number, since: number, amount: number): void {
    this.#write(now, amount);
    this.#relay.put({ kind: 'movement', at: now, since, amount });
  }

  #requestMovements(now: number, amount: number): void {
    if (amount <= 0) return;
    this.#movements.request(now, amount);
    this.#relay.put({ kind: 'movement', at: now, since: now, amount });
  }

  #write(now: number, amount: number): void {
    this.written += amount;
    this.events.put({ since: now, amount });
  }
}
