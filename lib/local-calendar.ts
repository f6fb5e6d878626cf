import { type CalendarSettings, calendar } from './fair-time-settings.ts';
import { localJson } from './local-json.ts';

const CALENDAR = {
  variable: 'CALENDAR',
  schema: calendar,
  example: '{"timeZone": "Europe/Berlin", "weekend": ["saturday", "sunday"], "holidays": []}',
  asAWhole: 'give an object with timeZone, weekend and holidays, and nothing else',
};

/**
 * The calendar that the environment gives the stage `local`, if it gives one.
 * @throws Error that says what to write instead
 */
export const calendarFrom = (text: string | undefined): CalendarSettings | undefined =>
  localJson(CALENDAR, text);
