import type { Windows } from '../domain/commands.ts';
import { requestRules } from '../domain/requests/index.ts';
import { REQUEST_TYPES, type RequestType } from '../domain/requests/names.ts';
import { durationFrom } from './durations.ts';

/** The answer windows of this stage: each type's own, unless the stage sets another. */
export const windowsFrom = (overrides: Partial<Record<RequestType, string>>): Windows => {
  const entries = REQUEST_TYPES.map(
    (type) => [type, durationFrom(overrides[type] ?? requestRules[type].window)] as const,
  );
  return Object.fromEntries(entries) as Windows;
};
