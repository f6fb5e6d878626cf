import { Temporal } from 'temporal-polyfill';
import type { Calendar } from '../../domain/fair-time.ts';
import type { CalendarSettings } from './calendar-settings.ts';

/** Of the library's count, in which Monday is 1. */
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/**
 * Windows run on working days only, from one local midnight to the next: 23 or 25 hours on a day
 * when clocks change. A window that begins on a skipped day begins with the next working day.
 */
export const workingDays = ({ timeZone, weekend, holidays }: CalendarSettings): Calendar => {
  const freeWeekdays = new Set(weekend.map((day) => WEEKDAYS.indexOf(day) + 1));
  const freeDates = new Set(holidays);
  const isFree = (day: Temporal.PlainDate) =>
    freeWeekdays.has(day.dayOfWeek) || freeDates.has(day.toString());
  const startOf = (day: Temporal.PlainDate) => day.toZonedDateTime(timeZone).epochMilliseconds;

  return (beginsAt, windowMs) => {
    const instant = Temporal.Instant.fromEpochMilliseconds(beginsAt);
    let day = instant.toZonedDateTimeISO(timeZone).toPlainDate();
    let from = beginsAt;
    let left = windowMs;
    for (;;) {
      const tomorrow = day.add({ days: 1 });
      const midnight = startOf(tomorrow);
      if (!isFree(day)) {
        if (left <= midnight - from) return from + left;
        left -= midnight - from;
      }
      day = tomorrow;
      from = midnight;
    }
  };
};
