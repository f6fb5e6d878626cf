import { SWEEP_PARTS } from '../../../lambdas/application/sweep-parts.ts';
import { findStage } from '../../../lib/stages.ts';
import { markdownTable } from '../../support/markdown-table.ts';
import { DEFAULT_QUOTAS, LAMBDA_CONCURRENCY, TABLE_WRITES, TIMER_USE } from '../world/quotas.ts';
import { SCENARIO, SPEEDS } from '../world/scenario.ts';
import { about } from './numbers.ts';
import { type PerRequest, perRequest } from './per-request.ts';

const MONTH_S = (365.25 * 24 * 3600) / 12;
const PARTITION_WRITES = 1000;

/** Uses of a quota, and what it allows of that for each kind of timer; undefined: it bounds nothing. */
interface Bound {
  readonly quota: string;
  readonly uses: keyof PerRequest;
  readonly stepFunctions?: number;
  readonly scheduler?: number;
}

const { 'step-functions': executions, scheduler: schedules } = DEFAULT_QUOTAS;
const throttle = findStage('prod').throttles.default.requestsPerSecond;
const both = (allowed: number) => ({ stepFunctions: allowed, scheduler: allowed });

const BOUNDS: readonly Bound[] = [
  {
    quota: 'timers open: executions, schedules',
    uses: 'timerSeconds',
    stepFunctions: executions.open,
    scheduler: schedules.open,
  },
  {
    quota: '`StartExecution`, `CreateSchedule`',
    uses: 'starts',
    stepFunctions: executions.start.perSecond,
    scheduler: schedules.start.perSecond,
  },
  {
    quota: '… elsewhere than in large regions',
    uses: 'starts',
    stepFunctions: 150,
    scheduler: 250,
  },
  {
    quota: '`StopExecution`, `DeleteSchedule`',
    uses: 'stops',
    stepFunctions: executions.stop.perSecond,
    scheduler: schedules.stop.perSecond,
  },
  { quota: '… elsewhere', uses: 'stops', stepFunctions: 25, scheduler: 250 },
  {
    quota: 'transitions, invocations of schedules',
    uses: 'wakes',
    stepFunctions: executions.wake.perSecond,
    scheduler: schedules.wake.perSecond,
  },
  { quota: "the stage's `throttles` in `prod`", uses: 'apiCalls', ...both(throttle) },
  { quota: 'API Gateway, calls', uses: 'apiCalls', ...both(10_000) },
  { quota: 'Lambda, calls at once', uses: 'functionSeconds', ...both(LAMBDA_CONCURRENCY) },
  { quota: 'table, write units', uses: 'writeUnits', ...both(TABLE_WRITES) },
  { quota: '… of a new one', uses: 'writeUnits', ...both(4000) },
  {
    quota: `index \`due\`, ${SWEEP_PARTS} partitions`,
    uses: 'dueWrites',
    ...both(SWEEP_PARTS * PARTITION_WRITES),
  },
  {
    quota: `\`relay-timers\`, ${SPEEDS.shards} shards`,
    uses: 'relayCalls',
    ...both(SPEEDS.shards * SPEEDS.relayCallsPerShard),
  },
  {
    quota: `\`publish-events\`, ${SPEEDS.shards} shards`,
    uses: 'changes',
    ...both(SPEEDS.shards * SPEEDS.publishedPerShard),
  },
  { quota: 'the payment provider', uses: 'movements', ...both(SPEEDS.provider.perSecond) },
  {
    quota: 'the queue of movements',
    uses: 'movements',
    scheduler: (TIMER_USE.scheduler.triesAtOnce ?? 0) / SPEEDS.tryS,
  },
];

const VARIANTS = [
  { name: 'Step Functions', timers: 'stepFunctions', kind: 'step-functions', reminders: true },
  { name: 'Scheduler', timers: 'scheduler', kind: 'scheduler', reminders: true },
  { name: '… no reminders', timers: 'scheduler', kind: 'scheduler', reminders: false },
] as const;

const monthly = (openings: number): string =>
  `${about((openings * MONTH_S) / 1e6 / (1 + SCENARIO.rhythm.swing))} M`;

/** Openings a second that each quota is enough for, and requests a month: Markdown. */
export const boundsTable = (): string =>
  markdownTable(
    ['openings a second, by', ...VARIANTS.map(({ name }) => name)],
    BOUNDS.map(({ quota, uses, ...allowed }) => [
      quota,
      ...VARIANTS.map(({ timers, kind, reminders }) => {
        const most = allowed[timers];
        if (most === undefined) return '';
        const openings = most / perRequest(TIMER_USE[kind], reminders)[uses];
        // What is open evens out over the day; rates have to do for its peak.
        const atPeak = uses === 'timerSeconds' ? openings * (1 + SCENARIO.rhythm.swing) : openings;
        return `${about(openings)} (${monthly(atPeak)})`;
      }),
    ]),
  );

/** Openings a second for which schedules are enough by default, with reminders or without. */
export const schedulesAreEnoughFor = (reminders: boolean): number =>
  schedules.open / perRequest(TIMER_USE.scheduler, reminders).timerSeconds;
