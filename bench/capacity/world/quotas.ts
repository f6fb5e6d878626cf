import type { TimerKind } from '../../../lib/timers.ts';
import type { Rate } from '../parts/token-bucket.ts';

/**
 * What AWS allows an account in a large region by default (November 2026), as far as it bounds
 * timers. docs/capacity.md says where it is read.
 */
export interface TimerQuotas {
  /** How many may be open. */
  readonly open: number;
  readonly start: Rate;
  readonly stop: Rate;
  readonly wake: Rate;
}

export const DEFAULT_QUOTAS: Readonly<Record<TimerKind, TimerQuotas>> = {
  'step-functions': {
    open: 1_000_000,
    start: { perSecond: 300, burst: 1300 },
    stop: { perSecond: 200, burst: 1000 },
    wake: { perSecond: 5000 },
  },
  scheduler: {
    open: 10_000_000,
    start: { perSecond: 5000 },
    stop: { perSecond: 5000 },
    wake: { perSecond: 1000 },
  },
};

/** What the marketplace of the scenario should ask for: twice what it uses. */
export const RAISED_QUOTAS: Readonly<Record<TimerKind, TimerQuotas>> = {
  'step-functions': {
    open: 20_000_000,
    start: { perSecond: 1500, burst: 3000 },
    stop: { perSecond: 600, burst: 1500 },
    wake: { perSecond: 5000 },
  },
  scheduler: { ...DEFAULT_QUOTAS.scheduler, open: 60_000_000 },
};

export const LAMBDA_CONCURRENCY = 1000;
/** Write units a second of a table. */
export const TABLE_WRITES = 40_000;

/** What one timer of a kind uses up of its quotas. */
export interface TimerUse {
  /** Timers of a deadline with so many reminders still to come. */
  timers(reminders: number): number;
  /** Calls that stop them: the relay does not know which reminders were sent. */
  stops(reminders: number): number;
  /** Within how many seconds of its time a timer wakes. */
  readonly precisionS: number;
  /** Of the quota of wake-ups: what a start, a reminder, a deadline and a movement take. */
  readonly startWake: number;
  readonly reminderWake: number;
  readonly deadlineWake: number;
  readonly movementWake: number;
  /** Tries to move money that are made at once, and in one call; as many as there are if left out. */
  readonly triesAtOnce?: number;
  readonly triesPerCall: number;
}

export const TIMER_USE: Readonly<Record<TimerKind, TimerUse>> = {
  // Reminders are states of the one execution: transitions of it, not timers of their own.
  'step-functions': {
    timers: () => 1,
    stops: () => 1,
    precisionS: 1,
    startWake: 3,
    reminderWake: 2,
    deadlineWake: 3,
    movementWake: 3,
    triesPerCall: 1,
  },
  scheduler: {
    timers: (reminders) => 1 + reminders,
    stops: (reminders) => 1 + reminders,
    precisionS: 60,
    startWake: 0,
    reminderWake: 1,
    deadlineWake: 1,
    movementWake: 0,
    // 20 batches of 5: lib/constructs/movement-queue.ts.
    triesAtOnce: 100,
    triesPerCall: 5,
  },
};
