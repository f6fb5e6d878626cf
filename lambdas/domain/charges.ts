import type { OrderEvent } from './events.ts';
import { MAX_AMOUNT } from './money.ts';
import { type Cause, chargesOf, firstStart } from './movements.ts';
import type { Order } from './order.ts';

/** What a prepaid order's customer pays for more work; a post-paid one pays after it is done. */
export const charge = (order: Order, cause: Cause, amount: number): readonly OrderEvent[] =>
  order.payment ? [firstStart('charge', order, cause, amount)] : [];

/** How much more can be charged before a total gets too large, should all other charges succeed. */
export const chargeable = (order: Order): number => {
  const open = chargesOf(order).filter(({ status }) => status !== 'succeeded');
  const captured = order.payment?.captured ?? 0;
  return open.reduce((left, { amount }) => left - amount, MAX_AMOUNT - captured);
};
