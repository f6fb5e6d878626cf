import type { CalendarSettings } from '../../lambdas/adapters/calendar/calendar-settings.ts';

const MINUTE = 60_000;

/**
 * Which minutes count, told by the engine's own formatter alone, one at a time: an independent
 * account of what the calendar's arithmetic should come to.
 */
export const minutesThatCount = ({ timeZone, weekend, holidays }: CalendarSettings) => {
  const format = new Intl.DateTimeFormat('en-CA', {
    ...{ timeZone, year: 'numeric', month: '2-digit', day: '2-digit', weekday: 'long' },
  });
  return (epochMs: number): boolean => {
    const parts = format.formatToParts(epochMs).map(({ type, value }) => [type, value]);
    const { year, month, day, weekday } = Object.fromEntries(parts);
    return (
      !weekend.includes(weekday.toLowerCase()) && !holidays.includes(`${year}-${month}-${day}`)
    );
  };
};

/** Where a window of whole minutes ends that begins on a whole minute: minute by minute. */
export const slowCalendar = (settings: CalendarSettings) => {
  const counts = minutesThatCount(settings);
  return (beginsAt: number, windowMs: number): number => {
    let at = beginsAt;
    for (let left = windowMs; left > 0; at += MINUTE) if (counts(at)) left -= MINUTE;
    return at;
  };
};
