import type { OrderEvent } from './events.ts';
import { toEpochMs } from './instant.ts';
import type { OnSilence, Order, PendingRequest } from './order.ts';
import { cancelAndRefund } from './refunds.ts';

const SILENCE_EFFECTS: Record<
  OnSilence,
  (order: Order, pending: PendingRequest) => readonly OrderEvent[]
> = {
  no_change: () => [],
  cancel_order_and_refund: (order, { requestId }) => cancelAndRefund(order, requestId),
};

/** The pending request, if its deadline has passed. `now` in epoch milliseconds. */
const overdue = ({ pendingRequest }: Order, now: number): PendingRequest | undefined =>
  pendingRequest && now >= toEpochMs(pendingRequest.expiresAt) ? pendingRequest : undefined;

/** What silence does once the deadline has passed; nothing before that. `now` in epoch milliseconds. */
export const settle = (order: Order, now: number): readonly OrderEvent[] => {
  const pending = overdue(order, now);
  if (!pending) return [];
  const { requestId, type, onSilence } = pending;
  return [
    { event: 'request_expired', data: { requestId, type, onSilence } },
    ...SILENCE_EFFECTS[onSilence](order, pending),
  ];
};
