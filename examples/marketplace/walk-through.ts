import type { Client } from 'order-requests-client';

interface Callers {
  readonly marketplace: Client;
  readonly robin: Client;
  readonly jo: Client;
}

/** One order from its payment to its end: Jo adds to the work, Robin agrees, and the work is done. */
export async function walkThrough({ marketplace, robin, jo }: Callers): Promise<void> {
  const { orderId } = await marketplace.placeOrder({
    body: {
      customerId: 'robin',
      proId: 'jo',
      title: 'Paint the hall',
      price: { amount: 48_000, currency: 'USD' },
      startAt: '2035-03-01T08:00:00Z',
      endAt: '2035-03-08T17:00:00Z',
      payment: { captured: 50_000, serviceFee: 2_000 },
    },
  });
  console.log(`${orderId}: placed`);
  await jo.startWork({ orderId });
  const { requestId } = await jo.openRequest({
    orderId,
    body: {
      type: 'additional_work',
      title: 'The ceiling too',
      description: 'The ceiling has stains that only two more coats will hide.',
      items: [{ description: 'Ceiling, two coats', quantity: 2, unitAmount: 9_000 }],
    },
  });
  await robin.acceptRequest({ orderId, requestId });
  await jo.submitDelivery({ orderId });
  await robin.acceptDelivery({ orderId });
}
