import type { Change, OrderEvent } from '../../lambdas/domain/events.ts';
import { chargesOf, hasFailed, isUnsettled, refundsOf } from '../../lambdas/domain/movements.ts';
import type { Order } from '../../lambdas/domain/order.ts';
import type { Movement } from '../../lambdas/domain/order-money.ts';
import type { RealWorld } from './real-world.ts';

const sumOf = (parts: readonly { readonly amount: number }[]): number =>
  parts.reduce((sum, { amount }) => sum + amount, 0);

/** What was captured before the order was placed here. */
const capturedAtFirst = ([placing]: readonly Change[]): number => {
  const [placed] = placing?.events ?? [];
  return placed?.event === 'order_placed' ? (placed.data.payment?.captured ?? 0) : 0;
};

/** The amounts of a kind that the provider has really moved, by the movement's own id. */
const movedBy = ({ payments }: RealWorld, kind: Movement['kind']): ReadonlyMap<string, number> => {
  const moved = payments.moved().filter((instruction) => instruction.kind === kind);
  // The provider's names differ only by how often it had refused before.
  const byId = new Map(moved.map(({ key, amount }) => [key.split('.')[0] ?? '', amount]));
  // Nothing is moved twice, whatever name it goes by.
  expect(byId.size).toBe(moved.length);
  return byId;
};

/** What we say of a movement is what has happened to it, as soon as we know how it ended. */
const expectTrueRecord = (movement: Movement, moved: ReadonlyMap<string, number>): void => {
  const { movementId, amount, status } = movement;
  const done = moved.get(movementId);
  if (status === 'failed') expect(done).toBeUndefined();
  if (status === 'succeeded' || done !== undefined) expect(done).toBe(amount);
};

/** An order that was canceled, other than by a dispute, gives back all that was captured. */
const expectFullRefund = (order: Order): void => {
  const { status, payment, movements } = order;
  if (status !== 'canceled' || !payment || movements.some(isUnsettled)) return;
  const refunds = refundsOf(order);
  if (refunds.at(-1)?.type === 'dispute') return;
  const failed = sumOf(refunds.filter(hasFailed));
  expect(order.pendingRequest).toBeNull();
  expect(payment.refunded + failed).toBe(payment.captured - payment.serviceFee);
};

/** One refund for each request that calls for one, none of 0, and each is made once. */
const expectRefundsOnce = (events: readonly OrderEvent[]): void => {
  const about = (name: string) =>
    events.filter(({ event }) => event === name).map(({ data }) => data as Movement);
  const succeeded = about('refund_succeeded').map(({ movementId }) => movementId);
  expect(new Set(succeeded).size).toBe(succeeded.length);
  for (const { movementId, requestId, amount } of about('refund_requested')) {
    expect(movementId).toBe(`refund-${requestId}`);
    expect(amount).toBeGreaterThan(0);
  }
};

/**
 * No money appears or vanishes: what was captured is refunded or kept, in the order as at the
 * provider, each movement's money has moved at most once, and the fee always stays.
 */
export const expectConservedMoney = (world: RealWorld): void => {
  const [order, log] = [world.order(), world.log()];
  const [charged, returned] = [movedBy(world, 'charge'), movedBy(world, 'refund')];
  const { captured = 0, serviceFee = 0, refunded = 0 } = order.payment ?? {};
  const [charges, refunds] = [chargesOf(order), refundsOf(order)];
  for (const charge of charges) expectTrueRecord(charge, charged);
  for (const refund of refunds) expectTrueRecord(refund, returned);

  const isDone = ({ status }: Movement) => status === 'succeeded';
  expect(captured).toBe(capturedAtFirst(log) + sumOf(charges.filter(isDone)));
  expect(refunded).toBe(sumOf(refunds.filter(isDone)));
  expect(captured - sumOf(refunds)).toBeGreaterThanOrEqual(serviceFee);

  const held = (amounts: ReadonlyMap<string, number>) =>
    [...amounts.values()].reduce((sum, amount) => sum + amount, 0);
  const kept = capturedAtFirst(log) + held(charged) - held(returned);
  expect(kept).toBeGreaterThanOrEqual(serviceFee);

  expectFullRefund(order);
  expectRefundsOnce(log.flatMap(({ events }) => events));
};
