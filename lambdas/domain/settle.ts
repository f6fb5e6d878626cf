import type { OrderEvent } from './events.ts';
import { toEpochMs } from './instant.ts';
import { hasDeadline, type OnSilence, type Order, type PendingRequest } from './order.ts';
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

/** The pending request, if its deadline has passed. `now` in epoch milliseconds. */
const overdue = ({ pendingRequest }: Order, now: number): PendingRequest | undefined => {
  if (!pendingRequest || !hasDeadline(pendingRequest)) return undefined;
  return now >= toEpochMs(pendingRequest.expiresAt) ? pendingRequest : undefined;
};

/** What silence does once the deadline has passed; nothing before that. `now` in epoch milliseconds. */
export const settle = (order: Order, now: number): readonly OrderEvent[] => {
  const pending = overdue(order, now);
  if (!pending) return [];
  const { requestId, type, expiresAt, onSilence } = pending;
  return [
    { event: 'request_expired', data: { requestId, type, expiresAt, onSilence } },
    ...SILENCE_EFFECTS[onSilence](order, pending),
  ];
};
