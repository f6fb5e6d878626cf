import * as z from 'zod/mini';
import { type CalendarSettings, calendar } from './fair-time-settings.ts';

const EXAMPLE = '{"timeZone": "Europe/Berlin", "weekend": ["saturday", "sunday"], "holidays": []}';

const AS_A_WHOLE = 'give an object with timeZone, weekend and holidays, and nothing else';

/**
 * The calendar that the environment gives the stage `local`, if it gives one.
 * @throws Error that says what to write instead
 */
export function calendarFrom(text: string | undefined): CalendarSettings | undefined {
  if (!text) return undefined;
  const { data, error } = z.safeParse(calendar, parsed(text), { error: () => AS_A_WHOLE });
  if (data) return data;
  const faults = error.issues.map(
    ({ path, message }) => `- ${path.join('.') || 'all of it'}: ${message}`,
  );
  throw new Error(`CALENDAR is not like ${EXAMPLE}:\n${faults.join('\n')}`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`CALENDAR is "${text}": set it to JSON such as ${EXAMPLE}.`);
  }
}
