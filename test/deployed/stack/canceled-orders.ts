import { pro, REFUNDABLE } from '../../support/marketplace.ts';
import type { Market } from './deployed-market.ts';
import { waitFor } from './wait-for.ts';

/** An order that was canceled by agreement: its refund, if it was paid, is on its way. */
export const canceledOrder = async (shop: Market, changes: object = {}) => {
  const orderId = await shop.place(changes);
  const requestId = await shop.opened(orderId, 'cancellation');
  await shop.post(`/v1/orders/${orderId}/requests/${requestId}/accept`, pro);
  return { orderId, requestId };
};

/** Waits until the order is canceled and all of its money has gone back. */
export const refunded = (shop: Market, orderId: string, withinSeconds: number) =>
  waitFor(withinSeconds, async () =>
    expect(await shop.order(orderId)).toMatchObject({
      status: 'canceled',
      payment: { refunded: REFUNDABLE },
      refund: { status: 'succeeded', amount: REFUNDABLE },
    }),
  );
