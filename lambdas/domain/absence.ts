import * as z from 'zod/mini';
import { formOf, instant, parse } from './fields.ts';
import { type Instant, toEpochMs, toInstant } from './instant.ts';
import { invalidField, Rejection } from './rejections.ts';

const DAY_MS = 86_400_000;

/** Until when somebody is away; `null` for who is there. */
export const absenceForm = formOf(() => ({ awayUntil: z.nullable(instant()) }));

export type Absence = z.output<typeof absenceForm>;

/** For how long somebody may be away from `now` (epoch milliseconds) on. */
export interface AbsenceLimit {
  readonly now: number;
  readonly maxDays: number;
}

/** Reads what somebody says of their absence. */
export const readAbsence = (
  input: unknown,
  { now, maxDays }: AbsenceLimit,
): Absence | Rejection => {
  const form = parse(absenceForm, input);
  if (form instanceof Rejection || form.awayUntil === null) return form;
  const ms = toEpochMs(form.awayUntil);
  if (ms > now && ms <= now + maxDays * DAY_MS) return form;
  return invalidField('/awayUntil', {
    code: 'time-range',
    after: toInstant(now),
    latest: toInstant(now + maxDays * DAY_MS),
    detail: `Give a time in the future and at most ${maxDays} days ahead, or null.`,
  });
};

/** The end of an absence that is not over at `now` (epoch milliseconds). */
export const stillAway = (awayUntil: Instant | undefined, now: number): Instant | null =>
  awayUntil !== undefined && toEpochMs(awayUntil) > now ? awayUntil : null;
