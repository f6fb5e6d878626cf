import type { Decision } from '../decision.ts';
import type { OrderEvent } from '../events.ts';
import { nothing, parse } from '../fields.ts';
import { toEpochMs } from '../instant.ts';
import { restartAt } from '../movement-times.ts';
import {
  aboutMovement,
  findMovement,
  hasFailed,
  isUnsettled,
  movementIdOf,
  refundsOf,
} from '../movements.ts';
import type { Order } from '../order.ts';
import type { Movement } from '../order-money.ts';
import { Rejection } from '../rejections.ts';

const startAgain = (
  order: Order,
  movement: Movement,
  how: 'requested' | 'restarted',
): OrderEvent => ({
  event: `${movement.kind}_${how}`,
  data: { ...aboutMovement(order, movement), attempt: movement.attempt + 1 },
});

/** Tries definitely refused movements again; those that are under way are left to themselves. */
const retry = (order: Order, movements: readonly Movement[], input: unknown): Decision => {
  const parsed = parse(nothing, input);
  if (parsed instanceof Rejection) return parsed;
  return movements.filter(hasFailed).map((movement) => startAgain(order, movement, 'requested'));
};

/** All refunds that have failed are tried again. */
export const retryRefund = (order: Order, input: unknown): Decision => {
  const refunds = refundsOf(order);
  const open = refunds.filter(({ status }) => status !== 'succeeded');
  if (open.length > 0) return retry(order, open, input);
  return new Rejection(
    'nothing-refundable',
    refunds.length > 0
      ? 'All refunds have already succeeded.'
      : 'The order has no refund to try again.',
  );
};

/**
 * A charge that has succeeded is as wanted. A canceled order is not charged any more, and one whose
 * refund waits is not until it has been requested: it waits for those that were unsettled then.
 */
export const retryCharge = (order: Order, requestId: string, input: unknown): Decision => {
  const charge = findMovement(order, movementIdOf('charge', requestId));
  if (!charge) return new Rejection('request-not-found', 'Nothing is charged for this request.');
  const waits = order.owedRefunds.length > 0;
  if (hasFailed(charge) && (order.status === 'canceled' || waits)) {
    return new Rejection(
      'order-status-not-allowed',
      order.status === 'canceled'
        ? 'The order is canceled: it is not charged any more.'
        : 'A refund waits for other charges of the order: try again when they are settled.',
    );
  }
  return retry(order, [charge], input);
};

/** Starts again what is still without an outcome after a while. `now` in epoch milliseconds. */
export const restartMovements = (order: Order, now: number): Decision => {
  const dueAt = restartAt(order);
  return order.movements
    .filter((movement) => isUnsettled(movement) && now >= toEpochMs(dueAt(movement)))
    .map((movement) => startAgain(order, movement, 'restarted'));
};
