import type { Caller } from '../../domain/actor.ts';
import { assistantFor } from '../../domain/assistant.ts';
import { type Order, type Payment, type Refund, refundable } from '../../domain/order.ts';
import { settled } from '../commit.ts';
import type { OrderPorts } from '../ports.ts';
import type { RequestSummary, RequestView } from './request-view.ts';

/** The order as its readers see it: stored state, except `assistant`, which is as if settled. */
export const orderView = (
  { clock, windows }: Pick<OrderPorts, 'clock' | 'windows'>,
  order: Order,
  pendingRequest: RequestView | RequestSummary | null,
  caller: Caller,
) => ({
  orderId: order.orderId,
  customerId: order.customerId,
  proId: order.proId,
  ...(order.customerName && { customerName: order.customerName }),
  ...(order.proName && { proName: order.proName }),
  title: order.title,
  status: order.status,
  price: { amount: order.price.amount, currency: order.price.currency },
  startAt: order.startAt,
  endAt: order.endAt,
  createdAt: order.createdAt,
  updatedAt: order.updatedAt,
  version: order.version,
  payment: order.payment && paymentView(order.payment),
  charges: [],
  pendingRequest,
  refund: order.refund && refundView(order.refund),
  assistant: assistantFor(settled(order, clock.now()).order, caller, windows),
});

export type OrderView = ReturnType<typeof orderView>;

const paymentView = (payment: Payment) => ({
  captured: payment.captured,
  serviceFee: payment.serviceFee,
  refunded: payment.refunded,
  refundable: refundable({ payment }),
});

const refundView = ({ status, amount, requestedAt, settledAt }: Refund) => ({
  status,
  amount,
  requestedAt,
  ...(settledAt && { settledAt }),
});
