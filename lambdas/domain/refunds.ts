import type { OrderEvent } from './events.ts';
import { type Cause, chargesOf, firstStart, isUnsettled, movedBy, refundsOf } from './movements.ts';
import type { Order } from './order.ts';
import type { Movement, OwedRefund, Payment } from './order-money.ts';

const sum = (amounts: readonly number[]): number => amounts.reduce((total, n) => total + n, 0);

/**
 * What can still be promised to the customer, in minor units: what was captured without the service
 * fee, what has gone back, and the refunds that are on their way or wait. A failed refund counts as
 * on its way, because it can be tried again. Nothing of a post-paid order.
 */
export const refundable = (order: Order): number =>
  Math.max(0, unpromised(order) - sum(order.owedRefunds.map(owedAtMost(order))));

/** What of the payment has not gone back yet and may; negative if more has than should. */
export const refundableOf = ({
  captured,
  serviceFee,
  refunded,
  chargedBack = 0,
}: Payment): number => captured - serviceFee - refunded - chargedBack;

const owedAtMost =
  (order: Order) =>
  ({ amount = unpromised(order) }: OwedRefund): number =>
    amount;

/**
 * How much of a refund that was promised there is still to give, in minor units: what went back at
 * the provider since is not there any more.
 */
export const stillRefundable = ({ payment }: Order, refund: Movement): number => {
  const left = payment ? Math.max(0, refundableOf(payment)) : 0;
  return Math.min(refund.amount, left + movedBy(refund));
};

/** As `refundable`, but for the refunds that wait. */
const unpromised = (order: Order): number => {
  const { payment } = order;
  if (!payment) return 0;
  const open = refundsOf(order).filter(({ status }) => status !== 'succeeded');
  const promised = sum(open.map((refund) => refund.amount - movedBy(refund)));
  return refundableOf(payment) - promised;
};

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
export const refund = (
  order: Order,
  { requestId, type, amount }: OwedRefund,
): readonly OrderEvent[] => {
  const owed = { requestId, type, ...(amount !== undefined && { amount }) };
  if (chargesOf(order).some(isUnsettled)) return [{ event: 'refund_deferred', data: owed }];
  return pay(order, [owed]);
};

/** The refunds that waited for this movement, if any did and no other charge is unsettled. */
export const refundsAfter = (
  order: Order,
  movement: Movement,
  captured: number,
): readonly OrderEvent[] => {
  const { owedRefunds, payment } = order;
  const waits = chargesOf(order).some((other) => other !== movement && isUnsettled(other));
  if (owedRefunds.length === 0 || !payment || waits) return [];
  const settled = { ...payment, captured: payment.captured + captured };
  return pay({ ...order, payment: settled }, owedRefunds);
};

/** Those promised first come first, each up to what those before it leave. */
const pay = (order: Order, owed: readonly OwedRefund[]): readonly OrderEvent[] => {
  let left = unpromised(order);
  return owed.flatMap((cause) => {
    const amount = Math.min(left, cause.amount ?? left);
    if (amount <= 0) return [];
    left -= amount;
    return [firstStart('refund', order, cause, amount)];
  });
};
