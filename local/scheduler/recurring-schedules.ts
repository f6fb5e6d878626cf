import { randomUUID } from 'node:crypto';
import { Alarm } from '../clock/alarm.ts';
import type { TimeKeeper } from '../clock/time-machine.ts';
import type { AsyncInvocations } from '../functions/async-invocations.ts';
import type { Values } from '../storage/values.ts';
import { account, arn, region } from '../template/pseudo-parameters.ts';
import type { Stack } from '../template/stack.ts';
import { rateMs } from './rate.ts';

interface ScheduleProperties {
  readonly ScheduleExpression: string;
  readonly State?: 'ENABLED' | 'DISABLED';
  readonly Target: { readonly Arn: string; readonly Input?: string };
}

interface RecurringSchedulesSources {
  readonly stack: Stack;
  readonly invocations: Pick<AsyncInvocations, 'send'>;
  readonly values: Values;
  readonly now: () => number;
}

interface Schedule {
  readonly name: string;
  readonly everyMs: number;
  readonly functionArn: string;
  readonly input: string | undefined;
}

/**
 * Fires the stack's own schedules on the moved clock.
 * Runs that were missed, because the process stood still or the clock was moved, become one.
 */
export class RecurringSchedules implements TimeKeeper {
  readonly #schedules: readonly Schedule[];
  readonly #invocations: Pick<AsyncInvocations, 'send'>;
  readonly #values: Values;
  readonly #now: () => number;
  readonly #alarm: Alarm;
  /** Runs so far. */
  activity = 0;

  constructor({ stack, invocations, values, now }: RecurringSchedulesSources) {
    this.#invocations = invocations;
    this.#values = values;
    this.#now = now;
    this.#alarm = new Alarm(now, () => this.wake());
    this.#schedules = stack
      .all<ScheduleProperties>('AWS::Scheduler::Schedule')
      .filter(({ properties }) => properties.State !== 'DISABLED')
      .map(({ ref: name, properties: { ScheduleExpression, Target } }) => ({
        name,
        everyMs: rateMs(ScheduleExpression),
        functionArn: Target.Arn,
        input: Target.Input,
      }));
  }

  /** Fires what is due, and sets the alarm for what comes next. */
  wake(): void {
    for (const schedule of this.#schedules) {
      if (this.#next(schedule) <= this.#now()) this.#fire(schedule);
    }
    const next = Math.min(...this.#schedules.map((schedule) => this.#next(schedule)));
    if (Number.isFinite(next)) this.#alarm.ringAt(next);
  }

  /** What it has set going is for the invocations to settle. */
  async settled(): Promise<void> {}

  async stop(): Promise<void> {
    this.#alarm.clear();
  }

  #next({ name, everyMs }: Schedule): number {
    const last = this.#values.getOrMake(key(name), () => String(this.#now()));
    return Number(last) + everyMs;
  }

  #fire(schedule: Schedule): void {
    const { name, everyMs, functionArn, input } = schedule;
    const now = this.#now();
    const missed = Math.floor((now - this.#next(schedule)) / everyMs);
    this.activity++;
    // In this order, because the invocation begins the transaction that keeps both.
    this.#invocations.send(functionArn, input ?? scheduledEvent(name, now));
    this.#values.set(key(name), String(this.#next(schedule) + missed * everyMs));
  }
}

const key = (name: string) => `last run of ${name}`;

function scheduledEvent(name: string, now: number): string {
  return JSON.stringify({
    version: '0',
    id: randomUUID(),
    'detail-type': 'Scheduled Event',
    source: 'aws.scheduler',
    account,
    time: new Date(now).toISOString().replace(/\.\d+Z$/, 'Z'),
    region,
    resources: [arn('scheduler', `schedule/default/${name}`)],
    detail: '{}',
  });
}
