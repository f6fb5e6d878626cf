import { LATE_MS, UNSETTLED_MS } from '../../lambdas/application/sweep-overdue.ts';
import { PATIENCE_MS } from '../../lambdas/domain/movement-times.ts';
import { SWEEPS } from '../../lib/sweeps.ts';
import { Changes } from './parts/changes.ts';
import { Movements } from './parts/movements.ts';
import { type Overdue, Sweeper } from './parts/sweeper.ts';
import { TimerRelay } from './parts/timer-relay.ts';
import { Timers } from './parts/timers.ts';
import { WakeUps } from './parts/wake-ups.ts';
import type { Watch } from './results/watch.ts';
import { AGE_ALARMS, RELAY_PATIENCE_S } from './world/alarms.ts';
import type { TimerQuotas, TimerUse } from './world/quotas.ts';
import { REQUEST_GROUPS } from './world/request-groups.ts';
import type { Requests } from './world/requests.ts';
import { SPEEDS } from './world/scenario.ts';

const REMINDERS = Math.max(...REQUEST_GROUPS.map(({ remindersAt }) => remindersAt.length));
const SWEEP_S = SWEEPS.everyMinutes * 60;

/** How it is around the service. */
export interface Surroundings {
  readonly streamIsUp: boolean;
  readonly providerIsUp: boolean;
}

/** All behind the API, second by second. */
export class Service {
  readonly timers: Timers;
  readonly wakeUps: WakeUps;
  readonly relay: TimerRelay;
  readonly movements: Movements;
  readonly changes: Changes;
  readonly sweeper = new Sweeper(SPEEDS.sweepCpuMs);
  readonly #requests: Requests;
  readonly #watch: Watch;
  readonly #precisionS: number;
  #overdue: Overdue[] = [];
  /** In the current minute: timers that were to be stopped, and those that were not. */
  #toStop = 0;
  #notStopped = 0;

  constructor(quotas: TimerQuotas, use: TimerUse, requests: Requests, watch: Watch) {
    this.#requests = requests;
    this.#watch = watch;
    this.#precisionS = use.precisionS;
    this.timers = new Timers(quotas, use, REMINDERS);
    this.wakeUps = new WakeUps(this.timers, use);
    this.relay = new TimerRelay(this.timers, {
      calls: SPEEDS.shards * SPEEDS.relayCallsPerShard,
      patience: RELAY_PATIENCE_S,
      startsMovements: use.triesAtOnce === undefined,
    });
    this.movements = new Movements({ ...SPEEDS, triesAtOnce: use.triesAtOnce });
    this.changes = new Changes(this.relay, this.movements);
  }

  /** The share of timers that were not stopped since this was last asked. */
  takeNotStopped(): number {
    const share = this.#toStop > 0 ? this.#notStopped / this.#toStop : 0;
    this.#toStop = 0;
    this.#notStopped = 0;
    return share;
  }

  begin(): void {
    this.timers.refill();
    this.changes.begin();
  }

  /** Deadlines come that have no timer. @param pays the share whose silence moves money */
  leaveToSweeper(now: number, amount: number, pays: number): void {
    if (amount > 0) this.#overdue.push({ kind: 'deadline', since: now, pays, amount });
  }

  /** Lets everything run for a second. */
  run(now: number, { streamIsUp, providerIsUp }: Surroundings): void {
    for (const { kind, since, amount, pays } of this.wakeUps.run()) {
      if (kind !== 'deadline') continue;
      this.#watch.silent(now, now - since, amount, this.#precisionS);
      this.changes.applySilence(now, amount, pays);
    }
    if (streamIsUp) {
      this.#relayChanges(now);
      this.#publish(now);
    }
    this.#moveMoney(now, providerIsUp);
    this.#sweep(now);
  }

  #relayChanges(now: number): void {
    this.#watch.seeAge(AGE_ALARMS.timers, now, this.relay.age(now));
    const { openings, movements, toStop, notStopped, setAside } = this.relay.run(now);
    for (const { since, amount, timed } of openings) {
      this.#requests.relayed(Math.floor(since / 60), amount, timed);
      this.#watch.relayed(now, amount, timed);
    }
    for (const { since, amount } of movements) this.movements.start(since, amount);
    this.#toStop += toStop;
    this.#notStopped += notStopped;
    this.#watch.stopped(now, toStop, notStopped);
    if (setAside > 0) this.#watch.ring('relay-timers-set-aside', now);
  }

  #publish(now: number): void {
    const { events } = this.changes;
    this.#watch.seeAge(AGE_ALARMS.events, now, events.first ? now - events.first.since : 0);
    for (const _ of events.take(SPEEDS.shards * SPEEDS.publishedPerShard));
  }

  #moveMoney(now: number, providerIsUp: boolean): void {
    this.movements.run(now, providerIsUp);
    for (const { since, amount } of this.movements.settled) {
      this.changes.settle(now, amount);
      this.#watch.settled(now, now - since, amount);
    }
    if (this.movements.failedTries >= 1) this.#watch.ring('move-money-failing', now);
    if (this.movements.givenUp >= 1) this.#watch.ring('movements-given-up', now);
  }

  #sweep(now: number): void {
    if (this.sweeper.isStartingAt(now)) {
      this.sweeper.start(now, [...this.#overdue, ...this.#unsettled(now)]);
      this.#overdue = [];
    }
    for (const { kind, since, amount, pays } of this.sweeper.run(now)) {
      if (kind === 'movement') this.#restart(now, since, amount);
      else this.#applyForgotten(now, since, amount, pays);
    }
    if (this.sweeper.isCutShortAt(now)) this.#watch.ring('sweep-truncated', now, SWEEP_S);
  }

  *#unsettled(now: number): Generator<Overdue> {
    for (const { since, amount } of this.movements.requestedBy(now - PATIENCE_MS / 1000)) {
      yield { kind: 'movement', since, amount, pays: 0 };
    }
  }

  #restart(now: number, since: number, found: number): void {
    const amount = Math.min(found, this.movements.unsettledSince(since));
    if (amount <= 0) return;
    if (now - since > UNSETTLED_MS / 1000) this.#watch.ring('movements-unsettled', now, SWEEP_S);
    this.changes.restart(now, since, amount);
  }

  #applyForgotten(now: number, since: number, amount: number, pays: number): void {
    if (now - since > LATE_MS / 1000) this.#watch.ring('requests-overdue', now, SWEEP_S);
    this.#watch.silent(now, now - since, amount);
    this.changes.applySilence(now, amount, pays);
  }
}
