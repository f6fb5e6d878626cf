import type { MovementOutcome } from '../commands.ts';
import type { Decision } from '../decision.ts';
import type { OrderEvent } from '../events.ts';
import { nothing, parse } from '../fields.ts';
import { toEpochMs } from '../instant.ts';
import {
  findMovement,
  isUnsettled,
  movementIdOf,
  movementsOf,
  providerKey,
  restartAt,
} from '../movements.ts';
import type { Movement, Order } from '../order.ts';
import { refundAfter } from '../refunds.ts';
import { Rejection } from '../rejections.ts';

const about = ({ price }: Order, { movementId, requestId, type, amount }: Movement) => ({
  movementId,
  requestId,
  type,
  amount,
  currency: price.currency,
});

const startAgain = (
  order: Order,
  movement: Movement,
  how: 'requested' | 'restarted',
): OrderEvent => ({
  event: `${movement.kind}_${how}`,
  data: { ...about(order, movement), attempt: movement.attempt + 1 },
});

/** Tries a definitely refused movement again; one that is under way is left to itself. */
const retry = (order: Order, movement: Movement, input: unknown): Decision => {
  const parsed = parse(nothing, input);
  if (parsed instanceof Rejection) return parsed;
  return movement.status === 'failed' ? [startAgain(order, movement, 'requested')] : [];
};

export const retryRefund = (order: Order, input: unknown): Decision => {
  const { refund } = order;
  if (refund && refund.status !== 'succeeded') return retry(order, refund, input);
  return new Rejection(
    'nothing-refundable',
    refund ? 'The refund has already succeeded.' : 'The order has no refund to try again.',
  );
};

/**
 * A charge that has succeeded is as wanted. A canceled order is not charged any more, and one whose
 * refund waits is not until it has been requested: it waits for those that were unsettled then.
 */
export const retryCharge = (order: Order, requestId: string, input: unknown): Decision => {
  const charge = findMovement(order, movementIdOf('charge', requestId));
  if (!charge) return new Rejection('request-not-found', 'Nothing is charged for this request.');
  if (charge.status === 'failed' && (order.status === 'canceled' || order.owedRefund)) {
    return new Rejection(
      'order-status-not-allowed',
      order.status === 'canceled'
        ? 'The order is canceled: it is not charged any more.'
        : 'A refund waits for other charges of the order: try again when they are settled.',
    );
  }
  return retry(order, charge, input);
};

const ending = (order: Order, movement: Movement, outcome: MovementOutcome): OrderEvent => {
  const data = about(order, movement);
  return outcome.status === 'succeeded'
    ? { event: `${movement.kind}_succeeded`, data }
    : { event: `${movement.kind}_failed`, data: { ...data, reason: outcome.reason } };
};

/** Starts again what is still without an outcome after a while. `now` in epoch milliseconds. */
export const restartMovements = (order: Order, now: number): Decision =>
  movementsOf(order)
    .filter((movement) => isUnsettled(movement) && now >= toEpochMs(restartAt(movement)))
    .map((movement) => startAgain(order, movement, 'restarted'));

/**
 * Writes down how a movement ended, once. News of an earlier, refused attempt that comes late
 * does not count for the one under way: their keys differ.
 */
export const recordOutcome = (order: Order, key: string, outcome: MovementOutcome): Decision => {
  const movement = movementsOf(order).find((candidate) => providerKey(candidate) === key);
  if (!movement || !isUnsettled(movement)) return [];
  const captured = outcome.status === 'succeeded' ? movement.amount : 0;
  return [ending(order, movement, outcome), ...refundAfter(order, movement, captured)];
};
