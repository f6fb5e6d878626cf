import type { Change, OrderEvent } from '../../lambdas/domain/events.ts';
import type { Movement, Order } from '../../lambdas/domain/order.ts';
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
const expectFullRefund = ({ status, payment, refund, charges, ...order }: Order): void => {
  const movements = refund ? [...charges, refund] : charges;
  if (status !== 'canceled' || !payment || movements.some((m) => m.status === 'pending')) return;
  const { captured, serviceFee, refunded } = payment;
  if (refund?.type === 'dispute') return;
  expect(order.pendingRequest).toBeNull();
  const owed = captured - serviceFee;
  expect(refund?.amount ?? 0).toBe(owed);
  expect(refunded).toBe(refund?.status === 'failed' ? 0 : owed);
};

const expectOneRefund = (events: readonly OrderEvent[]): void => {
  const requested = events.filter(({ event }) => event === 'refund_requested');
  const ids = new Set(requested.map(({ data }) => (data as Movement).movementId));
  expect(ids.size).toBeLessThanOrEqual(1);
  const succeeded = events.filter(({ event }) => event === 'refund_succeeded');
  expect(succeeded.length).toBeLessThanOrEqual(1);
  for (const { data } of requested) expect((data as Movement).amount).toBeGreaterThan(0);
};

/**
 * No money appears or vanishes: what was captured is refunded or kept, in the order as at the
 * provider, each movement's money has moved at most once, and the fee always stays.
 */
export const expectConservedMoney = (world: RealWorld): void => {
  const [order, log] = [world.order(), world.log()];
  const [charged, returned] = [movedBy(world, 'charge'), movedBy(world, 'refund')];
  const { captured = 0, serviceFee = 0, refunded = 0 } = order.payment ?? {};
  for (const charge of order.charges) expectTrueRecord(charge, charged);
  if (order.refund) expectTrueRecord(order.refund, returned);

  const known = order.charges.filter(({ status }) => status === 'succeeded');
  expect(captured).toBe(capturedAtFirst(log) + sumOf(known));
  expect(refunded).toBe(order.refund?.status === 'succeeded' ? order.refund.amount : 0);
  expect(captured - refunded).toBeGreaterThanOrEqual(serviceFee);

  expect(returned.size).toBeLessThanOrEqual(1);
  const held = (amounts: ReadonlyMap<string, number>) =>
    [...amounts.values()].reduce((sum, amount) => sum + amount, 0);
  const kept = capturedAtFirst(log) + held(charged) - held(returned);
  expect(kept).toBeGreaterThanOrEqual(serviceFee);

  expectFullRefund(order);
  expectOneRefund(log.flatMap(({ events }) => events));
};
