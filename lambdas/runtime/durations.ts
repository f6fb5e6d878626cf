import { parse } from 'tinyduration';
import type { Duration } from '../domain/instant.ts';

const MS = {
  weeks: 604_800_000,
  days: 86_400_000,
  hours: 3_600_000,
  minutes: 60_000,
  seconds: 1000,
};

/** Reads an ISO 8601 duration whose length does not depend on the calendar. @throws Error if it is none */
export const durationFrom = (iso: string): Duration => {
  const parts = parse(iso);
  if (parts.negative || parts.years || parts.months) {
    throw new Error(`The duration ${iso} must be made of weeks, days, hours, minutes and seconds`);
  }
  const units = Object.entries(MS);
  const ms = units.reduce((sum, [unit, ms]) => sum + ms * (parts[unit as keyof typeof MS] ?? 0), 0);
  return { iso, ms };
};
