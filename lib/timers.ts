import { localChoice } from './local-choice.ts';

export const TIMERS = ['step-functions', 'scheduler'] as const;

/** What wakes at deadlines and starts movements of money. */
export type TimerKind = (typeof TIMERS)[number];

/**
 * The timers that the environment gives the stage `local`: Step Functions if it gives none.
 * @throws Error that says what to write instead
 */
export const timersFrom = (text: string | undefined): TimerKind =>
  localChoice('TIMERS', TIMERS, text);
