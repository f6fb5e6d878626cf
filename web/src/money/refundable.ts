import type { Order } from '../api/types.ts';

/**
 * What can still be promised to the customer, in minor units: what was paid without the service
 * fee, and without the refunds that were made or are under way. A failed one is tried again.
 */
export function refundable({ payment, refunds }: Pick<Order, 'payment' | 'refunds'>): number {
  const open = refunds.filter(({ status }) => status !== 'succeeded');
  return Math.max(
    0,
    open.reduce((left, { amount }) => left - amount, payment?.refundable ?? 0),
  );
}
