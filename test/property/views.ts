import { chargesOf, refundsOf } from '../../lambdas/domain/movements.ts';
import type { Order } from '../../lambdas/domain/order.ts';
import type { Movement } from '../../lambdas/domain/order-money.ts';
import type { Model, ModelMovement } from './model.ts';

const movementView = ({ amount, status }: Movement | ModelMovement) => ({ amount, status });

/** The order as the model tells it. */
export const modelView = ({ charges, refunds, payment, ...model }: Model) => ({
  version: model.version,
  status: model.status,
  price: model.price,
  endAt: model.endAt,
  pendingId: model.pendingId,
  isContested: model.requests.at(-1)?.status === 'contested',
  captured: payment?.captured ?? null,
  refunded: payment?.refunded ?? null,
  charges: charges.map(movementView),
  refunds: refunds.map(movementView),
});

/** The same of the order as it is stored. */
export const storedView = (order: Order): ReturnType<typeof modelView> => ({
  version: order.version,
  status: order.status,
  price: order.price.amount,
  endAt: order.endAt,
  pendingId: order.pendingRequest?.requestId ?? null,
  isContested: order.pendingRequest?.contestedIn !== undefined,
  captured: order.payment?.captured ?? null,
  refunded: order.payment?.refunded ?? null,
  charges: chargesOf(order).map(movementView),
  refunds: refundsOf(order).map(movementView),
});
