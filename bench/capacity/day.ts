import { SWEEP_PARTS } from '../../lambdas/application/sweep-parts.ts';
import type { TimerKind } from '../../lib/timers.ts';
import { Watch } from './results/watch.ts';
import { Service } from './service.ts';
import { DAY_S, openingsFrom } from './world/openings.ts';
import { TIMER_USE, type TimerQuotas } from './world/quotas.ts';
import { ANSWER_PAYS, REQUEST_GROUPS } from './world/request-groups.ts';
import { type Minute, Requests } from './world/requests.ts';
import { isIn, SCENARIO, SPEEDS, WRITE_UNITS } from './world/scenario.ts';

/** Until then the marketplace fills up, and nothing goes wrong. */
export const WARM_UP_S = Math.max(...REQUEST_GROUPS.map((group) => group.windowMinutes)) * 60;
const END_S = WARM_UP_S + DAY_S;
/** Two relays with an invocation for each shard. */
const RELAYS_AT_WORK = 2 * SPEEDS.shards;

export interface DayResult {
  readonly watch: Watch;
  readonly service: Service;
}

/** Plays the day of the scenario second by second, after as many days as the longest window has. */
export const playDay = (kind: TimerKind, quotas: TimerQuotas): DayResult => {
  const use = TIMER_USE[kind];
  const watch = new Watch(WARM_UP_S);
  const requests = new Requests(END_S / 60, use.timers);
  const service = new Service(quotas, use, requests, watch);
  const openings = openingsFrom(SCENARIO.seed);
  let minute = requests.pass(0, 0);
  for (let now = 0; now < END_S; now += 1) {
    if (now % 60 === 0) minute = requests.pass(now / 60, service.takeNotStopped());
    const opened = openings(now % DAY_S);
    requests.opened(Math.floor(now / 60), opened);
    service.begin();
    service.changes.open(now, opened);
    happen(service, now, minute);
    service.run(now, surroundingsAt(now - WARM_UP_S));
    const calls = opened * (1 + SCENARIO.looks) + minute.answers / 60;
    watch.see(now, {
      openings: opened,
      openRequests: requests.open,
      openTimers: service.timers.open,
      relayBacklog: service.relay.waiting,
      eventsBacklog: service.changes.events.waiting,
      unsettledMovements: service.movements.unsettled,
      sweepBacklog: service.sweeper.waiting,
      writeUnits: service.changes.written * WRITE_UNITS,
      concurrency: calls * SPEEDS.apiCallS + atWork(service, use.triesPerCall),
    });
  }
  return { watch, service };
};

/** A second's share of what happens in a minute. */
const happen = (service: Service, now: number, minute: Minute): void => {
  const { answers, timersOfAnswered, reminders, due } = minute;
  service.changes.answer(now, answers / 60, timersOfAnswered / 60, ANSWER_PAYS);
  service.wakeUps.put({ kind: 'reminder', since: now, pays: 0, amount: reminders / 60 });
  for (const { timed, untimed, idle, pays } of due) {
    service.wakeUps.put({ kind: 'deadline', since: now, pays, amount: timed / 60 });
    service.wakeUps.put({ kind: 'idle', since: now, pays: 0, amount: idle / 60 });
    service.leaveToSweeper(now, untimed / 60, pays);
  }
};

/** @param time seconds since the midnight with which the day begins */
const surroundingsAt = (time: number) => ({
  streamIsUp: !isIn(SCENARIO.streamDelay, time),
  providerIsUp: !isIn(SCENARIO.outage, time),
});

/** Invocations of functions behind the API: rate times duration. */
const atWork = ({ changes, movements, sweeper }: Service, triesPerCall: number): number => {
  const sweeps = sweeper.waiting > 0 ? SWEEP_PARTS : 0;
  const moving = movements.atWork / triesPerCall;
  return changes.silences * SPEEDS.expiryS + moving + sweeps + RELAYS_AT_WORK;
};
