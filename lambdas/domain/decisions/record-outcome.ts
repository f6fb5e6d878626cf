import type { MovementOutcome } from '../commands.ts';
import type { Decision } from '../decision.ts';
import type { OrderEvent } from '../events.ts';
import { aboutMovement, hasFailed, isUnsettled, movedBy, providerKey } from '../movements.ts';
import type { Order } from '../order.ts';
import type { Movement } from '../order-money.ts';
import { refund, refundsAfter } from '../refunds.ts';

const news = (order: Order, movement: Movement, outcome: MovementOutcome): OrderEvent => {
  const { kind, amount } = movement;
  const { status, moved, reference } = outcome;
  const told = { ...aboutMovement(order, movement), ...(reference && { reference }) };
  if (status === 'succeeded') {
    return { event: `${kind}_succeeded`, data: { ...told, amount: moved ?? amount } };
  }
  const part = moved ? { moved } : {};
  return status === 'waiting'
    ? { event: `${kind}_waiting`, data: { ...told, waitsFor: outcome.waitsFor, ...part } }
    : {
        event: `${kind}_failed`,
        data: { ...aboutMovement(order, movement), reason: outcome.reason, ...part },
      };
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
