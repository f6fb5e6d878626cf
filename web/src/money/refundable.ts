import type { Order } from '../api/types.ts';

/** What can still be promised to the customer, in minor units; nothing of a post-paid order. */
export function refundable({ payment }: Pick<Order, 'payment'>): number {
  return payment?.available ?? 0;
}
