import { AlarmLog } from '../parts/alarm-log.ts';
import { Lateness } from '../parts/lateness.ts';
import { Peak } from '../parts/peak.ts';
import type { Age, AgeAlarm, AlarmName } from '../world/alarms.ts';
import { isIn, SCENARIO } from '../world/scenario.ts';

/** What is looked at every second of the day. */
const PEAKS = [
  'openings',
  'openRequests',
  'openTimers',
  'relayBacklog',
  'eventsBacklog',
  'unsettledMovements',
  'sweepBacklog',
  'writeUnits',
  'concurrency',
] as const;

export type Watched = Record<(typeof PEAKS)[number], number>;

/** Keeps what the table of results says, from the start of the day on. */
export class Watch {
  readonly #from: number;
  readonly #sums: Watched;
  #seconds = 0;
  readonly peaks: Readonly<Record<keyof Watched | Age, Peak>>;
  readonly alarms = new AlarmLog();
  /** By how many seconds silence was applied late, and money moved late. */
  readonly silence = new Lateness();
  readonly money = new Lateness();
  /** Requests that were opened, and those of them that got no timer. */
  relayedRequests = 0;
  untimedRequests = 0;
  /** Timers of answered requests, and those of them that could not be stopped. */
  timersToStop = 0;
  timersNotStopped = 0;
  /** When the last money moved of what was due while the provider was away. */
  lastOfOutage = 0;

  constructor(from: number) {
    this.#from = from;
    const peaks = [...PEAKS, 'relayAge', 'eventsAge'].map((name) => [name, new Peak(from)]);
    this.peaks = Object.fromEntries(peaks);
    this.#sums = Object.fromEntries(PEAKS.map((name) => [name, 0])) as Watched;
  }

  #isOn(now: number): boolean {
    return now >= this.#from;
  }

  see(now: number, watched: Watched): void {
    if (!this.#isOn(now)) return;
    this.#seconds += 1;
    for (const name of PEAKS) {
      this.peaks[name].see(watched[name], now);
      this.#sums[name] += watched[name];
    }
  }

  /** How long the oldest change has waited when it is read, which is when Lambda measures it. */
  seeAge({ name, age, threshold }: AgeAlarm, now: number, seconds: number): void {
    this.peaks[age].see(seconds, now);
    if (seconds >= threshold) this.alarms.see(name, now);
  }

  ring(name: AlarmName, now: number, periodS?: number): void {
    this.alarms.see(name, now, periodS);
  }

  relayed(now: number, amount: number, timed: number): void {
    if (!this.#isOn(now)) return;
    this.relayedRequests += amount;
    this.untimedRequests += amount - timed;
  }

  stopped(now: number, toStop: number, notStopped: number): void {
    if (!this.#isOn(now)) return;
    this.timersToStop += toStop;
    this.timersNotStopped += notStopped;
  }

  /** Silence was applied so many seconds after the deadlines, or up to so many more. */
  silent(now: number, seconds: number, amount: number, spreadS = 1): void {
    if (!this.#isOn(now)) return;
    for (let more = 0; more < spreadS; more += 1) {
      this.silence.add(seconds + more, amount / spreadS);
    }
  }

  /** Movements got their outcomes so many seconds after they were requested. */
  settled(now: number, seconds: number, amount: number): void {
    if (!this.#isOn(now)) return;
    this.money.add(seconds, amount);
    if (isIn(SCENARIO.outage, now - seconds - this.#from)) this.lastOfOutage = now;
  }

  mean(name: keyof Watched): number {
    return this.#sums[name] / this.#seconds;
  }
}
