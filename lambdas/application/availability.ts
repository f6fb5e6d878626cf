import { type Absence, readAbsence, stillAway } from '../domain/absence.ts';
import { type Caller, PARTY_ID } from '../domain/actor.ts';
import type { FieldError } from '../domain/field-errors.ts';
import { Rejection } from '../domain/rejections.ts';
import type { IdempotencyKey } from './order-store.ts';
import type { AbsenceStore, Clock } from './ports.ts';
import { assertSameBody } from './remembered-command.ts';
import { retryConflicts } from './retry-conflicts.ts';
import { withFaults } from './with-faults.ts';

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
  readonly key?: IdempotencyKey | undefined;
  /** What is wrong with the call besides its form. */
  readonly faults?: readonly FieldError[];
}

/**
 * Remembers until when the caller is away, or that they are back; sent again with its key, it sets
 * nothing anew. Deadlines that have been decided stay as they are.
 * @throws Rejection `role-not-allowed` for who can be no party, `idempotency-key-reused`,
 * `invalid-form`, `conflict`
 */
export const setAvailability = async (
  ports: AvailabilityPorts,
  call: SetAvailability,
): Promise<Absence> => {
  if (!PARTY_ID.test(call.caller.id)) {
    throw new Rejection('role-not-allowed', 'Who calls like this is a party of no order.');
  }
  return retryConflicts(() => attempt(ports, call));
};

const attempt = async (
  ports: AvailabilityPorts,
  { caller, form, key, faults }: SetAvailability,
): Promise<Absence> => {
  const { absences, clock, maxDays } = ports;
  const remembered = key && (await absences.remembered(key.hash));
  if (remembered) {
    assertSameBody(remembered, key);
    return getAvailability(ports, caller);
  }
  const absence = withFaults(readAbsence(form, { now: clock.now(), maxDays }), faults);
  if (absence instanceof Rejection) throw absence;
  await absences.set(caller.id, absence.awayUntil, key);
  return absence;
};
