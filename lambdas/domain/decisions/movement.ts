import type { MovementOutcome } from '../commands.ts';
import type { Decision } from '../decision.ts';
import type { OrderEvent } from '../events.ts';
import { nothing, parse } from '../fields.ts';
import { toEpochMs } from '../instant.ts';
import {
  findMovement,
  hasFailed,
  isUnsettled,
  movedBy,
  movementIdOf,
  providerKey,
  refundsOf,
  restartAt,
} from '../movements.ts';
import type { Movement, Order } from '../order.ts';
import { refund, refundsAfter } from '../refunds.ts';
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

const news = (order: Order, movement: Movement, outcome: MovementOutcome): OrderEvent => {
  const { kind, amount } = movement;
  const { status, moved, reference } = outcome;
  const told = { ...about(order, movement), ...(reference && { reference }) };
  if (status === 'succeeded') {
    return { event: `${kind}_succeeded`, data: { ...told, amount: moved ?? amount } };
  }
  const part = moved ? { moved } : {};
  return status === 'waiting'
    ? { event: `${kind}_waiting`, data: { ...told, waitsFor: outcome.waitsFor, ...part } }
    : {
        event: `${kind}_failed`,
        data: { ...about(order, movement), reason: outcome.reason, ...part },
      };
};

/** Starts again what is still without an outcome after a while. `now` in epoch milliseconds. */
export const restartMovements = (order: Order, now: number): Decision => {
  const dueAt = restartAt(order);
  return order.movements
    .filter((movement) => isUnsettled(movement) && now >= toEpochMs(dueAt(movement)))
    .map((movement) => startAgain(order, movement, 'restarted'));
};

/**
 * Writes down how far a movement has come, once. News of an earlier, refused attempt that comes late
 * does not count for the one under way: their keys differ.
 */
export const recordOutcome = (order: Order, key: string, outcome: MovementOutcome): Decision => {
  const movement = order.movements.find((candidate) => providerKey(candidate) === key);
  if (!movement) return [];
  if (!isUnsettled(movement)) return afterTheEnd(order, movement, outcome);
  if (outcome.status === 'waiting') {
    return isKnown(movement, outcome) ? [] : [news(order, movement, outcome)];
  }
  const { status, moved = status === 'succeeded' ? movement.amount : 0 } = outcome;
  const captured = movement.kind === 'charge' ? moved : 0;
  return [news(order, movement, outcome), ...refundsAfter(order, movement, captured)];
};

type Waiting = Extract<MovementOutcome, { status: 'waiting' }>;

const isKnown = (movement: Movement, { waitsFor, moved = 0, reference }: Waiting): boolean =>
  movement.waitsFor === waitsFor &&
  movedBy(movement) === moved &&
  (reference === undefined || movement.reference === reference);

/**
 * What can still be heard of a movement that has ended. The bank can send back what had moved of a
 * refund: then it has failed after all, or for more. A charge can succeed that seemed refused, because
 * the provider was too slow; a canceled order gives its money back.
 */
const afterTheEnd = (order: Order, movement: Movement, outcome: MovementOutcome): Decision => {
  const { status, moved = 0 } = outcome;
  if (movement.kind === 'refund') {
    const isLess = moved < movedBy(movement);
    return status === 'refused' && isLess ? [news(order, movement, outcome)] : [];
  }
  if (!hasFailed(movement) || status !== 'succeeded') return [];
  const events = [news(order, movement, outcome)];
  if (order.status !== 'canceled' || !order.payment) return events;
  const { captured } = order.payment;
  const payment = { ...order.payment, captured: captured + (outcome.moved ?? movement.amount) };
  return [...events, ...refund({ ...order, payment }, movement)];
};
