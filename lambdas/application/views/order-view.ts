import type { Caller } from '../../domain/actor.ts';
import { assistantFor } from '../../domain/assistant.ts';
import { type Order, type PendingRequest, type Refund, refundable } from '../../domain/order.ts';
import type { OrderRequest } from '../../domain/order-request.ts';
import { settled } from '../commit.ts';
import type { OrderPorts } from '../ports.ts';

/** The order as its readers see it, stored state, except `assistant`: that is as if settled. */
export const orderView = (
  { clock, windows }: Pick<OrderPorts, 'clock' | 'windows'>,
  order: Order,
  pendingRequest: OrderRequest | PendingSummary | null,
  caller: Caller,
) => {
  const { payment, pendingRequest: _, refund, ...shown } = order;
  const { captured, serviceFee, refunded } = payment ?? {};
  return {
    ...shown,
    payment: payment && { captured, serviceFee, refunded, refundable: refundable(order) },
    charges: [],
    pendingRequest,
    refund: refund && refundView(refund),
    assistant: assistantFor(settled(order, clock.now()).order, caller, windows),
  };
};

export type OrderView = ReturnType<typeof orderView>;

const refundView = ({ status, amount, requestedAt, settledAt }: Refund) => ({
  status,
  amount,
  requestedAt,
  ...(settledAt && { settledAt }),
});

/** A pending request without its long texts, as lists show it. */
export interface PendingSummary extends PendingRequest {
  readonly orderId: string;
  readonly status: 'pending';
}

export const pendingSummary = ({ orderId, pendingRequest }: Order): PendingSummary | null =>
  pendingRequest && { ...pendingRequest, orderId, status: 'pending' };
