import type { Caller } from '../../domain/actor.ts';
import { assistantFor } from '../../domain/assistant.ts';
import type { Instant } from '../../domain/instant.ts';
import { confirmableUntil } from '../../domain/movement-times.ts';
import { chargesOf, refundsOf } from '../../domain/movements.ts';
import type { Delivery, Order } from '../../domain/order.ts';
import type { Adjustment, Movement, Payment } from '../../domain/order-money.ts';
import { refundable, refundableOf } from '../../domain/refunds.ts';
import { settled } from '../commit.ts';
import type { OthersAbsence } from '../other-party.ts';
import type { OrderPorts } from '../ports.ts';
import type { RequestSummary, RequestView } from './request-view.ts';

/** The order as its readers see it: stored state, except `assistant`, which is as if settled. */
export const orderView = (
  ports: Pick<OrderPorts, 'clock' | 'windows' | 'calendar'>,
  order: Order,
  pendingRequest: RequestView | RequestSummary | null,
  caller: Caller,
  awayUntil: OthersAbsence,
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
  payment: order.payment && paymentView(order, order.payment),
  charges: chargesOf(order).map((charge) => chargeView(order, charge)),
  refunds: refundsOf(order).map(movementView),
  ...(order.adjustments.length > 0 && { adjustments: order.adjustments.map(adjustmentView) }),
  pendingRequest,
  delivery: order.delivery && deliveryView(order.delivery),
  refund: newestRefund(order),
  ...(awayUntil !== undefined && { awayUntil }),
  assistant: assistantOf(ports, order, caller, awayUntil ?? null),
});

const assistantOf = (
  { clock, windows, calendar }: Pick<OrderPorts, 'clock' | 'windows' | 'calendar'>,
  order: Order,
  caller: Caller,
  awayUntil: Instant | null,
) => {
  const now = clock.now();
  return assistantFor(settled(order, now).order, caller, { now, windows, calendar, awayUntil });
};

export type OrderView = ReturnType<typeof orderView>;

const paymentView = (order: Order, payment: Payment) => ({
  captured: payment.captured,
  serviceFee: payment.serviceFee,
  refunded: payment.refunded,
  ...(payment.chargedBack && { chargedBack: payment.chargedBack }),
  refundable: Math.max(0, refundableOf(payment)),
  available: refundable(order),
});

const deliveryView = ({ deliveredAt, completesAt }: Delivery) => ({ deliveredAt, completesAt });

const settlement = ({ status, amount, waitsFor, moved, requestedAt, settledAt }: Movement) => ({
  status,
  ...(waitsFor && { waitsFor }),
  amount,
  ...(moved && { moved }),
  requestedAt,
  ...(settledAt && { settledAt }),
});

const movementView = (movement: Movement) => ({
  requestId: movement.requestId,
  ...settlement(movement),
});

const adjustmentView = ({ kind, status, amount, recordedAt }: Adjustment) => ({
  kind,
  status,
  amount,
  recordedAt,
});

const chargeView = (order: Order, charge: Movement) => {
  const confirmBy = confirmableUntil(order, charge);
  return { ...movementView(charge), ...(confirmBy && { confirmBy }) };
};

/** For clients of before an order could have several. */
const newestRefund = (order: Order) => {
  const newest = refundsOf(order).at(-1);
  return newest ? settlement(newest) : null;
};
