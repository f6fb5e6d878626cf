import { parse } from 'tinyduration';
import type { Windows } from '../domain/commands.ts';
import { REQUEST_TYPES, type RequestType } from '../domain/order.ts';
import { requestRules } from '../domain/requests/index.ts';

const MS = {
  weeks: 604_800_000,
  days: 86_400_000,
  hours: 3_600_000,
  minutes: 60_000,
  seconds: 1000,
};

const toMs = (iso: string): number => {
  const duration = parse(iso);
  if (duration.negative || duration.years || duration.months) {
    throw new Error(`The window ${iso} must be made of weeks, days, hours, minutes and seconds`);
  }
  return Object.entries(MS).reduce(
    (sum, [unit, ms]) => sum + ms * (duration[unit as keyof typeof MS] ?? 0),
    0,
  );
};

/** The answer windows of this stage: each type's own, unless the stage sets another. */
export const windowsFrom = (overrides: Partial<Record<RequestType, string>>): Windows => {
  const entries = REQUEST_TYPES.map((type) => {
    const iso = overrides[type] ?? requestRules[type].window;
    return [type, { iso, ms: toMs(iso) }] as const;
  });
  return Object.fromEntries(entries) as Windows;
};
