import { Temporal } from 'temporal-polyfill';
import type { Calendar } from '../../domain/fair-time.ts';
import type { CalendarSettings } from './calendar-settings.ts';

/** Of the library's count, in which Monday is 1. */
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

interface Day {
  readonly isFree: boolean;
  readonly tomorrow: Temporal.PlainDate;
  /** Epoch milliseconds of the first instant of tomorrow. */
  readonly endsAt: number;
}

/**
 * Windows run on working days only, from one local midnight to the next: 23 or 25 hours on a day
 * when clocks change. A window that begins on a skipped day begins with the next working day.
 */
export const workingDays = (settings: CalendarSettings): Calendar => {
  const { timeZone } = settings;
  const dayOf = daysBy(settings);

  return (beginsAt, windowMs) => {
    const instant = Temporal.Instant.fromEpochMilliseconds(beginsAt);
    let date = instant.toZonedDateTimeISO(timeZone).toPlainDate();
    let from = beginsAt;
    let left = windowMs;
    for (;;) {
      const { isFree, tomorrow, endsAt } = dayOf(date);
      if (!isFree) {
        if (left <= endsAt - from) return from + left;
        left -= endsAt - from;
      }
      date = tomorrow;
      from = endsAt;
    }
  };
};

/** Days of the calendar. Lists ask for the same few again and again, so each is worked out once. */
const daysBy = ({ timeZone, weekend, holidays }: CalendarSettings) => {
  const freeWeekdays = new Set(weekend.map((day) => WEEKDAYS.indexOf(day) + 1));
  const freeDates = new Set(holidays);
  const known = new Map<string, Day>();
  return (date: Temporal.PlainDate): Day => {
    const name = date.toString();
    const found = known.get(name);
    if (found) return found;
    const isFree = freeWeekdays.has(date.dayOfWeek) || freeDates.has(name);
    const tomorrow = date.add({ days: 1 });
    const endsAt = tomorrow.toZonedDateTime(timeZone).epochMilliseconds;
    const day = { isFree, tomorrow, endsAt };
    known.set(name, day);
    return day;
  };
};
