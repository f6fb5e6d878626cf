import { deadlineOf } from './deadlines.ts';
import type { OrderEvent } from './events.ts';
import { toEpochMs } from './instant.ts';
import type { Delivery, OnSilence, Order, PendingRequest } from './order.ts';
import { cancelAndRefund, endByRefund } from './refunds.ts';

const SILENCE_EFFECTS: Record<
  OnSilence,
  (order: Order, pending: PendingRequest) => readonly OrderEvent[]
> = {
  no_change: () => [],
  cancel_order_and_refund: cancelAndRefund,
  refund_requested_amount: (order, pending) =>
    endByRefund(order, pending, pending.claim?.requestedRefund ?? 0),
};

const expire = (order: Order, pending: PendingRequest): readonly OrderEvent[] => {
  const { requestId, type, expiresAt, onSilence } = pending;
  return [
    { event: 'request_expired', data: { requestId, type, expiresAt, onSilence } },
    ...SILENCE_EFFECTS[onSilence](order, pending),
  ];
};

const complete = ({ deliveryId, completesAt }: Delivery): readonly OrderEvent[] => [
  { event: 'order_completed', data: { deliveryId, completesAt, reason: 'silence' } },
];

/** What silence does once the deadline has passed; nothing before that. `now` in epoch milliseconds. */
export const settle = (order: Order, now: number): readonly OrderEvent[] => {
  const deadline = deadlineOf(order);
  if (!deadline || now < toEpochMs(deadline)) return [];
  const { pendingRequest, delivery } = order;
  if (pendingRequest) return expire(order, pendingRequest);
  return delivery ? complete(delivery) : [];
};
