import { type Actor, SYSTEM_ACTOR } from '../domain/actor.ts';
import type { Change, OrderEvent } from '../domain/events.ts';
import { evolve } from '../domain/evolve.ts';
import { toInstant } from '../domain/instant.ts';
import type { Order } from '../domain/order.ts';
import { settle } from '../domain/settle.ts';
import type { OrderPorts } from './ports.ts';

/** An order, and the changes that led there from what was stored. */
export interface Progress {
  readonly order: Order;
  readonly changes: readonly Change[];
}

/** The events as the order's next change. `now` in epoch milliseconds. */
export const advance = (
  { order, changes }: Progress,
  events: readonly OrderEvent[],
  actor: Actor,
  now: number,
): Progress => {
  if (events.length === 0) return { order, changes };
  const { orderId, version } = order;
  const change = { orderId, version: version + 1, at: toInstant(now), actor, events };
  return { order: evolve(order, change), changes: [...changes, change] };
};

/** What silence has done by now. `now` in epoch milliseconds. */
export const settled = (order: Order, now: number): Progress =>
  advance({ order, changes: [] }, settle(order, now), SYSTEM_ACTOR, now);

/** Applies and stores what silence has done by now: a change of its own. */
export const settleOverdue = async (
  { orders }: OrderPorts,
  order: Order,
  now: number,
): Promise<Progress> => {
  const progress = settled(order, now);
  const [change] = progress.changes;
  if (change) await orders.append({ order: progress.order, change });
  return progress;
};
