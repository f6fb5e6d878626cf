import type { Reader } from './reader.ts';
import { DAY } from './units.ts';

/** The day of an instant in a time zone, such as `2026-11-25`. */
export function dayOf(instant: string | number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'iso8601',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(new Date(instant));
  const value = (wanted: string) => parts.find(({ type }) => type === wanted)?.value;
  return `${value('year')}-${value('month')}-${value('day')}`;
}

/** "Today", "Yesterday", or the date, as a heading writes it. */
export function dayHeading(day: string, now: number, reader: Reader): string {
  const { locale, timeZone } = reader;
  const today = dayOf(now, timeZone);
  const passed = Math.round((Date.parse(today) - Date.parse(day)) / DAY);
  if (passed !== 0 && passed !== 1)
    return dateHeading(day, reader, day.slice(0, 4) !== today.slice(0, 4));
  const told = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-passed, 'day');
  return told.replace(/^\p{L}/u, (letter) => letter.toLocaleUpperCase(locale));
}

/** "Wednesday 25 November", and its year where it is not this one or is asked for. */
export function dateHeading(day: string, { locale }: Reader, withYear = true): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(withYear && { year: 'numeric' }),
  }).format(new Date(day));
}
