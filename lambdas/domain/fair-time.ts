import { type Duration, type Instant, toDeadline, toEpochMs } from './instant.ts';

/** When a window of `windowMs` ends that begins at `beginsAt`, in epoch milliseconds. */
export type Calendar = (beginsAt: number, windowMs: number) => number;

/** Every hour counts. */
export const everyHour: Calendar = (beginsAt, windowMs) => beginsAt + windowMs;

/** What decides when a window ends that is opened now, besides its length. */
export interface FairTime {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly calendar: Calendar;
  /** Until when the party that has to answer is away: the window begins when it is back. */
  readonly awayUntil: Instant | null;
}

/** The deadline of what is opened now. It is decided once and stored. */
export const answerDeadline = (
  { now, calendar, awayUntil }: FairTime,
  { ms }: Duration,
): Instant => {
  const backAt = awayUntil ? toEpochMs(awayUntil) : now;
  return toDeadline(calendar(Math.max(now, backAt), ms));
};
