import { toEpochMs } from './instant.ts';
import type { Standing } from './order-views.ts';
import { waitsOf } from './waits.ts';

/** How urgent an order is to a party: whatever is smaller comes first in a view. */
export interface Urgency {
  /** 0: waits for the party, until a deadline. 1: waits for it. 2: does not wait for it. */
  readonly tier: 0 | 1 | 2;
  /** The deadline in epoch milliseconds, or how new the latest change is. */
  readonly at: number;
  readonly orderId: string;
}

/** What waits for the party comes first, by deadline; then, what has changed last. */
export const urgencyOf = ({ order, party, now }: Standing): Urgency => {
  const own = waitsOf(order, now).filter(({ on }) => on === party);
  const deadlines = own.flatMap(({ until }) => (until === undefined ? [] : toEpochMs(until)));
  const { orderId } = order;
  if (deadlines.length > 0) return { tier: 0, at: Math.min(...deadlines), orderId };
  return { tier: own.length > 0 ? 1 : 2, at: -toEpochMs(order.updatedAt), orderId };
};

/** Negative if the first is more urgent. No two orders are equally so. */
export const byUrgency = (one: Urgency, other: Urgency): number =>
  one.tier - other.tier ||
  one.at - other.at ||
  (one.orderId < other.orderId ? -1 : Number(one.orderId > other.orderId));
