import type { OrderEvent } from './events.ts';
import { MAX_AMOUNT } from './money.ts';
import { movementIdOf } from './movements.ts';
import type { Order } from './order.ts';
import type { Cause } from './refunds.ts';

/** What a prepaid order's customer pays for more work; a post-paid one pays after it is done. */
export const charge = (
  { payment, price: { currency } }: Order,
  { requestId, type }: Cause,
  amount: number,
): readonly OrderEvent[] => {
  if (!payment) return [];
  const movementId = movementIdOf('charge', requestId);
  const data = { movementId, requestId, type, amount, currency, attempt: 1 };
  return [{ event: 'charge_requested', data }];
};

/** How much more can be charged before a total gets too large, should all other charges succeed. */
export const chargeable = ({ payment, charges }: Order): number => {
  const open = charges.filter(({ status }) => status !== 'succeeded');
  return open.reduce((left, { amount }) => left - amount, MAX_AMOUNT - (payment?.captured ?? 0));
};
