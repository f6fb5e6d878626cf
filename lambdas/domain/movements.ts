import type { OrderEvent } from './events.ts';
import { type Instant, toEpochMs, toInstant } from './instant.ts';
import type { Movement, Order } from './order.ts';
import type { RequestType } from './requests/names.ts';

/** The request that calls for a movement. */
export interface Cause {
  readonly requestId: string;
  readonly type: RequestType;
}

export const movementIdOf = (kind: Movement['kind'], requestId: string): string =>
  `${kind}-${requestId}`;

/** A movement starts for the first time. `amount` in minor units. */
export const firstStart = (
  kind: Movement['kind'],
  { price: { currency } }: Order,
  { requestId, type }: Cause,
  amount: number,
): OrderEvent => ({
  event: `${kind}_requested`,
  data: {
    movementId: movementIdOf(kind, requestId),
    requestId,
    type,
    amount,
    currency,
    attempt: 1,
  },
});

type WithMovements = Pick<Order, 'movements'>;

export const chargesOf = ({ movements }: WithMovements): readonly Movement[] =>
  movements.filter(({ kind }) => kind === 'charge');

export const refundsOf = ({ movements }: WithMovements): readonly Movement[] =>
  movements.filter(({ kind }) => kind === 'refund');

export const findMovement = (order: WithMovements, movementId: string): Movement | undefined =>
  order.movements.find((movement) => movement.movementId === movementId);

/** Whether the outcome is still unknown. */
export const isUnsettled = ({ status }: Movement): boolean => status === 'pending';

/** Whether the provider has refused it for good: a person has to have it tried again. */
export const hasFailed = ({ status }: Movement): boolean => status === 'failed';

/**
 * Movements that wait for a person to have them tried again. Failed charges of a canceled order do
 * not: it is not charged any more.
 */
export const failedMovements = ({
  status,
  movements,
}: Pick<Order, 'status' | 'movements'>): readonly Movement[] =>
  movements.filter(
    (movement) => hasFailed(movement) && !(movement.kind === 'charge' && status === 'canceled'),
  );

/** How much of it has moved, in minor units. */
export const movedBy = ({ status, amount, moved = 0 }: Movement): number =>
  status === 'succeeded' ? amount : moved;

/** How long a started movement is left alone before it is started again. */
const PATIENCE_MS = 2 * 60_000;
/** One that waits at the provider is asked about less often: the provider brings news itself. */
const WAITING_PATIENCE_MS = 6 * 60 * 60_000;

/** How long a charge waits for the customer to confirm it. */
const CONFIRM_WITHIN_MS = 72 * 60 * 60_000;

const confirmBy = ({ requestedAt }: Movement): number => toEpochMs(requestedAt) + CONFIRM_WITHIN_MS;

/** Until when the customer can confirm a charge, if it waits for that. */
export const confirmableUntil = (
  { status }: Pick<Order, 'status'>,
  movement: Movement,
): Instant | undefined =>
  movement.kind === 'charge' && movement.waitsFor === 'customer' && status !== 'canceled'
    ? toInstant(confirmBy(movement))
    : undefined;

/** When a movement that is still unsettled is to be started again. */
export const restartAt =
  ({ status }: Pick<Order, 'status'>) =>
  (movement: Movement): Instant => {
    const { attemptedAt, waitsFor } = movement;
    const attempted = toEpochMs(attemptedAt);
    const soon = attempted + PATIENCE_MS;
    const later = attempted + WAITING_PATIENCE_MS;
    if (!waitsFor) return toInstant(soon);
    if (waitsFor === 'bank') return toInstant(later);
    // To be given up, and a refund may wait for that.
    if (status === 'canceled') return toInstant(soon);
    const ends = confirmBy(movement);
    return toInstant(attempted < ends ? Math.min(later, ends) : later);
  };

/**
 * Whether a charge that waits for the customer is to be given up: nobody has confirmed it in time,
 * or the order is canceled. `now` in epoch milliseconds.
 */
export const isGivenUp = (
  { status }: Pick<Order, 'status'>,
  movement: Movement,
  now: number,
): boolean => movement.kind === 'charge' && (status === 'canceled' || now >= confirmBy(movement));

/**
 * The name by which the provider knows the movement. It stays the same however often the
 * movement is tried, so that it happens once; only another start after a definite refusal earns a
 * new one.
 */
export const providerKey = (movement: Movement): string => {
  const earlier = hasFailed(movement) ? movement.refusals - 1 : movement.refusals;
  return earlier > 0 ? `${movement.movementId}.${earlier}` : movement.movementId;
};
