import * as z from 'zod/mini';
import { or } from './setting-fault.ts';

const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

const zoneFix = or('give the IANA name of a time zone, such as "Europe/Berlin"');
const weekendFix = or(
  'list days in lower case, such as ["saturday", "sunday"], each once and not all seven',
);
const dateFix = or('give a date such as "2026-12-25"');

/** Days on which answer windows stand still; without it, every hour counts. */
export const calendar = z.strictObject({
  timeZone: z.string(zoneFix).check(z.refine(isTimeZone, zoneFix)),
  weekend: z
    .array(z.enum(WEEKDAYS, weekendFix), weekendFix)
    .check(z.maxLength(WEEKDAYS.length - 1, weekendFix), z.refine(areDifferent, weekendFix)),
  holidays: z
    .array(z.iso.date(dateFix), or('list dates such as ["2026-12-25"], or [] for none'))
    .check(z.refine(areDifferent, or('list each date once'))),
});

export type CalendarSettings = Readonly<z.infer<typeof calendar>>;

const longestAbsence = or('give the longest absence as a whole number of days from 1 to 90');

/** Parties may say until when they are away; without it, there are no such routes. */
export const availability = z.strictObject({
  maxDays: z.int(longestAbsence).check(z.gte(1, longestAbsence), z.lte(90, longestAbsence)),
});

/** An offset has no daylight saving, so it is not taken for a zone. */
function isTimeZone(name: string): boolean {
  try {
    return /^[A-Za-z]/.test(name) && Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

function areDifferent(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}
