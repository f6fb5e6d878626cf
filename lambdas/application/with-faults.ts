import type { FieldError } from '../domain/field-errors.ts';
import { invalidForm, Rejection } from '../domain/rejections.ts';

/**
 * Faults outside the form are reported together with those of the form, and like those only
 * when no other reason stands against the command.
 */
export const withFaults = <T>(
  decision: T | Rejection,
  faults: readonly FieldError[] = [],
): T | Rejection => {
  if (faults.length === 0) return decision;
  if (!(decision instanceof Rejection)) return invalidForm(faults);
  if (decision.code !== 'invalid-form') return decision;
  return invalidForm([...decision.errors, ...faults]);
};
