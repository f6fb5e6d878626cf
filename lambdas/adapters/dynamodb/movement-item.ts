import { movementIdOf } from '../../domain/movements.ts';
import type { Movement } from '../../domain/order-money.ts';

type Derived = 'movementId' | 'attempt' | 'attemptedAt' | 'refusals';

/** A movement without what follows from the rest, as it nearly always does. */
export type StoredMovement = Omit<Movement, Derived> & Partial<Pick<Movement, Derived>>;

const derived = ({ kind, requestId, requestedAt }: StoredMovement): Pick<Movement, Derived> => ({
  movementId: movementIdOf(kind, requestId),
  attempt: 1,
  attemptedAt: requestedAt,
  refusals: 0,
});

/** Every change of the order writes all its movements again: each 1,024 bytes cost a write unit twice. */
export const toStoredMovement = (movement: Movement): StoredMovement => {
  const usual = derived(movement);
  const told = Object.entries(movement).filter(
    ([field, value]) => usual[field as Derived] !== value,
  );
  return Object.fromEntries(told) as unknown as StoredMovement;
};

export const fromStoredMovement = (stored: StoredMovement): Movement => ({
  ...derived(stored),
  ...stored,
});
