import type { Caller } from '../../domain/actor.ts';
import { assistantFor } from '../../domain/assistant.ts';
import type { Windows } from '../../domain/commands.ts';
import { type Movement, type Order, type Payment, refundable } from '../../domain/order.ts';
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
  charges: order.charges.map((charge) => ({
    requestId: charge.requestId,
    ...movementView(charge),
  })),
  pendingRequest,
  refund: order.refund && movementView(order.refund),
  assistant: assistantOf(order, caller, windows, clock.now()),
});

const assistantOf = (order: Order, caller: Caller, windows: Windows, now: number) =>
  assistantFor(settled(order, now).order, caller, windows, now);

export type OrderView = ReturnType<typeof orderView>;

const paymentView = (payment: Payment) => ({
  captured: payment.captured,
  serviceFee: payment.serviceFee,
  refunded: payment.refunded,
  refundable: refundable({ payment }),
});

const movementView = ({ status, amount, requestedAt, settledAt }: Movement) => ({
  status,
  amount,
  requestedAt,
  ...(settledAt && { settledAt }),
});
