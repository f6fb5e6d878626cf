import type { Reader } from './reader.ts';
import { serverNow } from './server-clock.ts';

type Options = Intl.DateTimeFormatOptions;

/** "11:00 AM" stays on one line. */
const gluedToHalfOfDay = (
  { value }: Intl.DateTimeFormatPart,
  index: number,
  parts: readonly Intl.DateTimeFormatPart[],
): string => (parts[index + 1]?.type === 'dayPeriod' ? value.replace(' ', '\u00a0') : value);

const format = (instant: string, { locale, timeZone }: Reader, options: Options): string =>
  new Intl.DateTimeFormat(locale, { timeZone, ...options })
    .formatToParts(new Date(instant))
    .map(gluedToHalfOfDay)
    .join('');

/** The year is told only where it is not the current one. */
const yearOf = (instant: string, reader: Reader): Options => {
  const year: Options = { year: 'numeric' };
  const now = new Date(serverNow()).toISOString();
  return format(instant, reader, year) === format(now, reader, year) ? {} : year;
};

const day = (instant: string, reader: Reader): Options => ({
  ...yearOf(instant, reader),
  month: 'short',
  day: 'numeric',
});
const minute: Options = { hour: 'numeric', minute: '2-digit' };

/** "11:00" */
export const formatTime = (instant: string, reader: Reader): string =>
  format(instant, reader, minute);

/** "25 Nov, 11:00" */
export const formatDateTime = (instant: string, reader: Reader): string =>
  format(instant, reader, { ...day(instant, reader), ...minute });

/** "25 Nov" */
export const formatDay = (instant: string, reader: Reader): string =>
  format(instant, reader, day(instant, reader));

/** "Wed 25 Nov, 11:00": cut to the minute, so that whoever keeps to it is never late. */
export const formatDeadline = (instant: string, reader: Reader): string =>
  format(instant, reader, { weekday: 'short', ...day(instant, reader), ...minute });

/** "Wed 25 Nov, 11:00:42 GMT+1": to the second, with its zone. */
export const formatExactDeadline = (instant: string, reader: Reader): string =>
  format(instant, reader, {
    weekday: 'short',
    ...day(instant, reader),
    ...minute,
    second: '2-digit',
    timeZoneName: 'short',
  });

/** "Wed, 25 Nov 2026, 11:00:42 GMT+1": nothing is left to guess, today or in ten years. */
export const formatFullTime = (instant: string, reader: Reader): string =>
  format(instant, reader, {
    weekday: 'short',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    ...minute,
    second: '2-digit',
    timeZoneName: 'short',
  });
