import type { OrderEvent } from './events.ts';
import { type Instant, toEpochMs, toInstant } from './instant.ts';
import { type Order, type Refund, refundable } from './order.ts';

/** The order ends and the customer gets back what can be refunded; there is no refund of nothing. */
export const cancelAndRefund = (order: Order, requestId: string): readonly OrderEvent[] => {
  const canceled: OrderEvent = { event: 'order_canceled', data: { requestId } };
  const amount = refundable(order);
  if (amount <= 0) return [canceled];
  const data = { movementId: `refund-${requestId}`, requestId, amount, attempt: 1 };
  return [canceled, { event: 'refund_requested', data }];
};

/** How long a started movement is left alone before it is started again. */
const PATIENCE_MS = 2 * 60_000;

/** When a refund that is still pending is to be started again. */
export const restartAt = ({ attemptedAt }: Refund): Instant =>
  toInstant(toEpochMs(attemptedAt) + PATIENCE_MS);

/**
 * The name by which the provider knows the movement. It stays the same however often the
 * movement is tried, so that it happens once; only a definite refusal earns a new one.
 */
export const providerKey = ({ movementId, refusals }: Refund): string =>
  refusals === 0 ? movementId : `${movementId}.${refusals}`;
