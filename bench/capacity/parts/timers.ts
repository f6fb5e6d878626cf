import type { TimerQuotas, TimerUse } from '../world/quotas.ts';
import { TokenBucket } from './token-bucket.ts';

/** All timers of an account, within its quotas. */
export class Timers {
  readonly starts: TokenBucket;
  readonly stops: TokenBucket;
  readonly wakes: TokenBucket;
  readonly #quota: number;
  readonly #use: TimerUse;
  readonly #reminders: number;
  open = 0;

  /** @param reminders how many each deadline has when it is opened */
  constructor(quotas: TimerQuotas, use: TimerUse, reminders: number) {
    this.starts = new TokenBucket(quotas.start);
    this.stops = new TokenBucket(quotas.stop);
    this.wakes = new TokenBucket(quotas.wake);
    this.#quota = quotas.open;
    this.#use = use;
    this.#reminders = reminders;
  }

  /** Calls that start the timers of one request. */
  get callsPerStart(): number {
    return this.#use.timers(this.#reminders);
  }

  /** Calls that stop the timers of one request. */
  get callsPerStop(): number {
    return this.#use.stops(this.#reminders);
  }

  refill(): void {
    for (const bucket of [this.starts, this.stops, this.wakes]) bucket.refill();
  }

  /** Starts the timers of so many requests, for which there are tokens; returns for how many there was room. */
  start(requests: number): number {
    this.starts.take(requests * this.callsPerStart);
    const started = Math.min(requests, Math.max(0, this.#quota - this.open) / this.callsPerStart);
    this.open += started * this.callsPerStart;
    this.wakes.take(started * this.#use.startWake);
    return started;
  }

  /**
   * Stops the timers of answered requests; whether there are any, only the call tells.
   * @param timers how many there are in fact
   * @returns the share that could be stopped
   */
  stop(requests: number, timers: number): number {
    const wanted = requests * this.callsPerStop;
    const share = wanted > 0 ? this.stops.take(wanted) / wanted : 1;
    this.gone(timers * share);
    return share;
  }

  /** Timers that have done their work. */
  gone(timers: number): void {
    this.open = Math.max(0, this.open - timers);
  }
}
