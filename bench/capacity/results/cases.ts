import type { TimerKind } from '../../../lib/timers.ts';
import { type DayResult, playDay } from '../day.ts';
import { DEFAULT_QUOTAS, RAISED_QUOTAS, type TimerQuotas } from '../world/quotas.ts';

interface Case {
  readonly name: string;
  readonly kind: TimerKind;
  readonly quotas: TimerQuotas;
}

export interface PlayedCase extends Case {
  readonly day: DayResult;
}

/** The day with either kind of timer, as an account comes and with what should be raised. */
const CASES: readonly Case[] = [
  { name: 'Step Functions', kind: 'step-functions', quotas: DEFAULT_QUOTAS['step-functions'] },
  {
    name: 'Step Functions, raised',
    kind: 'step-functions',
    quotas: RAISED_QUOTAS['step-functions'],
  },
  { name: 'Scheduler', kind: 'scheduler', quotas: DEFAULT_QUOTAS.scheduler },
  { name: 'Scheduler, raised', kind: 'scheduler', quotas: RAISED_QUOTAS.scheduler },
];

export const playCases = (): readonly PlayedCase[] =>
  CASES.map((one) => ({ ...one, day: playDay(one.kind, one.quotas) }));
