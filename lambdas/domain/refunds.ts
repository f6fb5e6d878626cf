import type { OrderEvent } from './events.ts';
import { type Cause, firstStart, isUnsettled } from './movements.ts';
import { type Movement, type Order, type OwedRefund, refundable } from './order.ts';

/** The order ends and the customer gets back what can be refunded. */
export const cancelAndRefund = (order: Order, cause: Cause): readonly OrderEvent[] => [
  { event: 'order_canceled', data: { requestId: cause.requestId } },
  ...refund(order, cause),
];

/**
 * The customer gets back a fixed amount: all that can be refunded cancels the order, a part of it
 * completes the order, and with nothing the order goes on.
 */
export const endByRefund = (
  order: Order,
  { requestId, type }: Cause,
  amount: number,
): readonly OrderEvent[] => {
  if (amount <= 0) return [];
  const event = amount >= refundable(order) ? 'order_canceled' : 'order_completed';
  return [{ event, data: { requestId } }, ...refund(order, { requestId, type, amount })];
};

/** Waits for charges whose outcome is unknown; there is no refund of nothing. */
const refund = (order: Order, { requestId, type, amount }: OwedRefund): readonly OrderEvent[] => {
  const owed = { requestId, type, ...(amount !== undefined && { amount }) };
  if (order.charges.some(isUnsettled)) return [{ event: 'refund_deferred', data: owed }];
  return pay(order, owed);
};

/** The refund that waited for this movement, if one did and no other charge is unsettled. */
export const refundAfter = (
  order: Order,
  movement: Movement,
  captured: number,
): readonly OrderEvent[] => {
  const { charges, owedRefund, payment } = order;
  const waits = charges.some((other) => other !== movement && isUnsettled(other));
  if (!owedRefund || !payment || waits) return [];
  const settled = { ...payment, captured: payment.captured + captured };
  return pay({ ...order, payment: settled }, owedRefund);
};

const pay = (order: Order, owed: OwedRefund): readonly OrderEvent[] => {
  const { amount = refundable(order) } = owed;
  return amount > 0 ? [firstStart('refund', order, owed, amount)] : [];
};
