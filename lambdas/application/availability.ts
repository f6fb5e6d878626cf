import { type Absence, readAbsence, stillAway } from '../domain/absence.ts';
import { type Caller, PARTY_ID } from '../domain/actor.ts';
import { type FieldError, invalidForm, Rejection } from '../domain/rejections.ts';
import type { AbsenceStore, Clock } from './ports.ts';
import { retryConflicts } from './retry-conflicts.ts';

export interface AvailabilityPorts {
  readonly absences: AbsenceStore;
  readonly clock: Clock;
  /** How far ahead an absence may end. */
  readonly maxDays: number;
}

/** Until when the caller has said to be away. */
export const getAvailability = async (
  { absences, clock }: AvailabilityPorts,
  { id }: Caller,
): Promise<Absence> => {
  const found = PARTY_ID.test(id) ? await absences.of([id]) : undefined;
  return { awayUntil: stillAway(found?.get(id), clock.now()) };
};

export interface SetAvailability {
  readonly caller: Caller;
  readonly form: unknown;
  /** What is wrong with the call besides its form. */
  readonly faults?: readonly FieldError[];
}

/**
 * Remembers until when the caller is away, or that they are back. Deadlines that have been decided
 * stay as they are.
 * @throws Rejection `role-not-allowed` for who can be no party, `invalid-form`, `conflict`
 */
export const setAvailability = async (
  { absences, clock, maxDays }: AvailabilityPorts,
  { caller, form, faults = [] }: SetAvailability,
): Promise<Absence> => {
  if (!PARTY_ID.test(caller.id)) {
    throw new Rejection('role-not-allowed', 'Who calls like this is a party of no order.');
  }
  const absence = readAbsence(form, { now: clock.now(), maxDays });
  if (absence instanceof Rejection) throw invalidForm([...absence.errors, ...faults]);
  if (faults.length > 0) throw invalidForm(faults);
  await retryConflicts(() => absences.set(caller.id, absence.awayUntil));
  return absence;
};
