import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Alarm } from '../clock/alarm.ts';
import type { TimeKeeper } from '../clock/time-machine.ts';
import type { Functions } from '../functions/functions.ts';
import type { LocalFunction } from '../functions/local-function.ts';
import type { Values } from '../storage/values.ts';
import { account, arn, region } from '../template/pseudo-parameters.ts';
import type { Stack } from '../template/stack.ts';
import { rateMs } from './rate.ts';

interface ScheduleProperties {
  readonly ScheduleExpression: string;
  readonly State?: 'ENABLED' | 'DISABLED';
  readonly Target: { readonly Arn: string; readonly Input?: string };
}

interface SchedulerSources {
  readonly stack: Stack;
  readonly functions: Functions;
  readonly values: Values;
  readonly now: () => number;
}

interface Schedule {
  readonly name: string;
  readonly everyMs: number;
  readonly target: LocalFunction;
  readonly input: string | undefined;
  running: Promise<unknown> | undefined;
}

/**
 * Runs the stack's schedules on the moved clock.
 * Runs that were missed, because the process stood still or the clock was moved, become one.
 */
export class Scheduler implements TimeKeeper {
  readonly #schedules: readonly Schedule[];
  readonly #values: Values;
  readonly #now: () => number;
  readonly #alarm: Alarm;
  /** Runs so far. */
  activity = 0;

  constructor({ stack, functions, values, now }: SchedulerSources) {
    this.#values = values;
    this.#now = now;
    this.#alarm = new Alarm(now, () => this.wake());
    this.#schedules = stack
      .all<ScheduleProperties>('AWS::Scheduler::Schedule')
      .filter(({ properties }) => properties.State !== 'DISABLED')
      .map(({ ref: name, properties: { ScheduleExpression, Target } }) => ({
        name,
        everyMs: rateMs(ScheduleExpression),
        target: functions.get(Target.Arn),
        input: Target.Input,
        running: undefined,
      }));
  }

  /** Starts what is due, and sets the alarm for what comes next. */
  wake(): void {
    for (const schedule of this.#schedules) {
      if (this.#next(schedule) <= this.#now()) this.#run(schedule);
    }
    const next = Math.min(...this.#schedules.map((schedule) => this.#next(schedule)));
    if (Number.isFinite(next)) this.#alarm.ringAt(next);
  }

  async settled(until: number): Promise<void> {
    const leftMs = Math.max(0, until - performance.now());
    await Promise.race([this.#idle(), pause(leftMs, undefined, { ref: false })]);
  }

  async stop(): Promise<void> {
    this.#alarm.clear();
    await this.#idle();
  }

  async #idle(): Promise<void> {
    await Promise.all(this.#schedules.map(({ running }) => running));
  }

  #next({ name, everyMs }: Schedule): number {
    const last = this.#values.getOrMake(key(name), () => String(this.#now()));
    return Number(last) + everyMs;
  }

  #run(schedule: Schedule): void {
    const { name, everyMs, target, input } = schedule;
    const now = this.#now();
    const missed = Math.floor((now - this.#next(schedule)) / everyMs);
    this.#values.set(key(name), String(this.#next(schedule) + missed * everyMs));
    if (schedule.running) return;
    this.activity++;
    const event = input === undefined ? scheduledEvent(name, now) : JSON.parse(input);
    const done = () => {
      schedule.running = undefined;
    };
    schedule.running = target.invoke(event).then(done, done);
  }
}

const key = (name: string) => `last run of ${name}`;

function scheduledEvent(name: string, now: number): object {
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Scheduled Event',
    source: 'aws.scheduler',
    account,
    time: new Date(now).toISOString().replace(/\.\d+Z$/, 'Z'),
    region,
    resources: [arn('scheduler', `schedule/default/${name}`)],
    detail: '{}',
  };
}
