import type { Client } from 'order-requests-client';

interface Callers {
  readonly marketplace: Client;
  readonly jo: Client;
}

/** An order that Jo has begun, with a request that waits for Robin. */
export async function placeOrder({ marketplace, jo }: Callers): Promise<string> {
  const { orderId } = await marketplace.placeOrder({
    body: {
      customerId: 'robin',
      customerName: 'Robin',
      proId: 'jo',
      proName: 'Jo',
      title: 'Paint the hall',
      price: { amount: 48_000, currency: 'USD' },
      startAt: '2035-03-01T08:00:00Z',
      endAt: '2035-03-08T17:00:00Z',
      payment: { captured: 50_000, serviceFee: 2_000 },
    },
  });
  await jo.startWork({ orderId });
  await jo.openRequest({
    orderId,
    body: {
      type: 'additional_work',
      title: 'The ceiling too',
      description: 'The ceiling has stains that only two more coats will hide.',
      items: [{ description: 'Ceiling, two coats', quantity: 2, unitAmount: 9_000 }],
    },
  });
  return orderId;
}
