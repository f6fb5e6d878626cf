import { DAY, HOUR, MINUTE } from './units.ts';

/** "3 hours ago", as long as that is easier to grasp than a time: for a day, else undefined. */
export function relativeTime(instant: string, now: number, locale: string): string | undefined {
  const passed = Math.max(0, now - Date.parse(instant));
  if (passed >= DAY) return undefined;
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (passed < MINUTE) return format.format(0, 'second');
  if (passed < HOUR) return format.format(-Math.floor(passed / MINUTE), 'minute');
  return format.format(-Math.floor(passed / HOUR), 'hour');
}
