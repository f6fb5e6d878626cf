import { MOVEMENT_TRIES, movementPause } from '../../../lambdas/application/movement-pauses.ts';
import { Fifo, type Parcel } from './fifo.ts';
import { type Rate, TokenBucket } from './token-bucket.ts';

/** Movements that are tried together. */
interface Attempt extends Parcel {
  /** When they were requested. */
  readonly since: number;
  /** How often they were tried before. */
  readonly tries: number;
}

export interface MovementSpeeds {
  readonly provider: Rate;
  /** As many as there are if left out. */
  readonly triesAtOnce?: number | undefined;
  /** Seconds that a try takes: usually, if the provider hangs, and if the money has moved already. */
  readonly tryS: number;
  readonly hangingTryS: number;
  readonly idleTryS: number;
}

/** Halfway: pauses are spread evenly over their whole length. */
const MEAN_CHANCE = 0.5;

/** Charges and refunds from their request to their outcome, by the second of the request. */
export class Movements {
  readonly #unsettled = new Map<number, number>();
  readonly #ready = new Fifo<Attempt>();
  readonly #pausing = new Map<number, Attempt[]>();
  readonly #provider: TokenBucket;
  readonly #speeds: MovementSpeeds;
  unsettled = 0;
  /** In the current second: what got its outcome, by when it was requested. */
  settled: { since: number; amount: number }[] = [];
  /** Tries at work in the current second, those that failed, and those that were the last of their round. */
  atWork = 0;
  failedTries = 0;
  givenUp = 0;

  constructor(speeds: MovementSpeeds) {
    this.#speeds = speeds;
    this.#provider = new TokenBucket(speeds.provider);
  }

  /** How many tries wait for their turn. */
  get waiting(): number {
    return this.#ready.waiting;
  }

  request(since: number, amount: number): void {
    this.#unsettled.set(since, this.unsettledSince(since) + amount);
    this.unsettled += amount;
  }

  /** Begins a round of tries; a movement can have several. */
  start(since: number, amount: number): void {
    this.#ready.put({ since, tries: 0, amount });
  }

  /** How many of those requested then have no outcome. */
  unsettledSince(since: number): number {
    return this.#unsettled.get(since) ?? 0;
  }

  /** Those that were requested by a time and have no outcome. */
  *requestedBy(time: number): Generator<{ since: number; amount: number }> {
    for (const [since, amount] of this.#unsettled) if (since <= time) yield { since, amount };
  }

  /** @param isUp whether the provider answers */
  run(now: number, isUp: boolean): void {
    this.#provider.refill();
    this.settled = [];
    this.atWork = 0;
    this.failedTries = 0;
    this.givenUp = 0;
    for (const attempt of this.#pausing.get(now) ?? []) this.#ready.put(attempt);
    this.#pausing.delete(now);
    const { triesAtOnce = Number.POSITIVE_INFINITY } = this.#speeds;
    for (
      let next = this.#ready.first;
      next && this.atWork < triesAtOnce - 1e-6;
      next = this.#ready.first
    ) {
      this.#try(now, next, isUp, triesAtOnce - this.atWork);
    }
  }

  #try(now: number, { since, amount }: Attempt, isUp: boolean, places: number): void {
    const { tryS, hangingTryS, idleTryS } = this.#speeds;
    const open = Math.min(amount, this.unsettledSince(since));
    const seconds = open <= 0 ? idleTryS : isUp ? tryS : hangingTryS;
    const attempt = this.#ready.takeFirst(Math.min(open > 0 ? open : amount, places / seconds));
    if (!attempt) return;
    this.atWork += attempt.amount * seconds;
    if (open <= 0) return;
    const moved = isUp ? this.#provider.take(attempt.amount) : 0;
    this.#settle(since, moved);
    this.#pause(now + Math.floor(seconds), { ...attempt, amount: attempt.amount - moved });
  }

  #settle(since: number, amount: number): void {
    const left = this.unsettledSince(since) - amount;
    if (left > 1e-9) this.#unsettled.set(since, left);
    else this.#unsettled.delete(since);
    this.unsettled = Math.max(0, this.unsettled - amount);
    if (amount > 0) this.settled.push({ since, amount });
  }

  #pause(now: number, { since, tries, amount }: Attempt): void {
    if (amount <= 0) return;
    this.failedTries += amount;
    if (tries + 1 >= MOVEMENT_TRIES) {
      this.givenUp += amount;
      return;
    }
    const at = now + movementPause(tries + 1, MEAN_CHANCE);
    const attempt = { since, tries: tries + 1, amount };
    this.#pausing.set(at, [...(this.#pausing.get(at) ?? []), attempt]);
  }
}
