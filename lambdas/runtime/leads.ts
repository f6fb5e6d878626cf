import type { Leads } from '../application/reminders.ts';
import { durationFrom } from './durations.ts';

/** When this stage reminds of deadlines: for types that it leaves out, never. */
export const leadsFrom = (setting: Readonly<Record<string, readonly string[]>>): Leads =>
  Object.fromEntries(
    Object.entries(setting).map(([type, leads]) => [type, leads.map(durationFrom)]),
  );
