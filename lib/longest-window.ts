import type { CalendarSettings } from './fair-time-settings.ts';

const DAY_SECONDS = 86_400;
/** More than changes to daylight saving time take from the days of a window. */
const CLOCK_CHANGES_SECONDS = 2 * 3600;
/** Any day: without holidays, every week is the same. */
const SOME_DAY = '2026-01-01';
/** Day 0 of the epoch was a Thursday. */
const WEEKDAYS = ['thursday', 'friday', 'saturday', 'sunday', 'monday', 'tuesday', 'wednesday'];

/** How many days a window takes at most, whenever it is opened. */
export function longestDays(windowSeconds: number, calendar?: CalendarSettings): number {
  if (!calendar) return Math.ceil(windowSeconds / DAY_SECONDS);
  // It may start late on one day and end early on another, and so touches one more than it has.
  const touched = Math.ceil((windowSeconds + CLOCK_CHANGES_SECONDS) / DAY_SECONDS) + 1;
  const working = workingDays(calendar, 7 * (touched + 1));
  // At worst it is opened as soon as a working day is over.
  const spans = working.slice(touched).map((end, index) => end - (working[index] as number));
  return Math.max(...spans);
}

/** The working days, as days of the epoch, from so many days before the first holiday to as many after the last. */
function workingDays({ weekend, holidays }: CalendarSettings, around: number): readonly number[] {
  const free = new Set(holidays.map(dayOf));
  const known = [...free, dayOf(SOME_DAY)];
  const first = Math.min(...known) - around;
  const length = Math.max(...known) + around - first;
  const isFree = (day: number) => free.has(day) || weekend.some((name) => name === weekdayOf(day));
  return Array.from({ length }, (_, index) => first + index).filter((day) => !isFree(day));
}

const dayOf = (date: string) => Date.parse(date) / (DAY_SECONDS * 1000);

const weekdayOf = (day: number) => WEEKDAYS.at(day % WEEKDAYS.length);
