import type { OrderEvent } from './events.ts';
import type { Order } from './order.ts';
import type { Movement } from './order-money.ts';
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

/** What events tell of a movement. */
export const aboutMovement = (
  { price }: Order,
  { movementId, requestId, type, amount }: Movement,
) => ({
  movementId,
  requestId,
  type,
  amount,
  currency: price.currency,
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

/**
 * The name by which the provider knows the movement. It stays the same however often the
 * movement is tried, so that it happens once; only another start after a definite refusal earns a
 * new one.
 */
export const providerKey = (movement: Movement): string => {
  const earlier = hasFailed(movement) ? movement.refusals - 1 : movement.refusals;
  return earlier > 0 ? `${movement.movementId}.${earlier}` : movement.movementId;
};
