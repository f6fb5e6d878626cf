import type { Order } from '../../domain/order.ts';
import type { Movement } from '../../domain/order-money.ts';

/** A movement of money with what it needs to be found and tried again. */
export const failedMovementView = (
  { orderId, title, price: { currency } }: Order,
  { kind, requestId, type, amount, requestedAt, settledAt, refusals }: Movement,
) => ({
  orderId,
  title,
  kind,
  requestId,
  // Not told of refunds that were stored before there were charges.
  ...(type && { type }),
  status: 'failed' as const,
  amount,
  currency,
  requestedAt,
  ...(settledAt && { failedAt: settledAt }),
  refusals,
});

export type FailedMovementView = ReturnType<typeof failedMovementView>;
