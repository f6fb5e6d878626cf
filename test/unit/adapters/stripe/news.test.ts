import { stripeNews } from '../../../../lambdas/adapters/payments/stripe/news.ts';
import { Unavailable } from '../../../../lambdas/application/failures.ts';
import { STRIPE_KEYS, stripeAtHand } from '../../../support/stripe-orders.ts';

const newsAtHand = async () => {
  const atHand = stripeAtHand();
  const news = stripeNews({
    apiUrl: 'https://api.stripe.com',
    secret: async () => STRIPE_KEYS,
    fetch: atHand.double.fetch as typeof fetch,
  });
  return { ...atHand, news, first: await atHand.paid() };
};

const MOVEMENT = { about: 'movement', orderId: 'order-1' };

describe('what a message of Stripe is about', () => {
  it('is the movement that a payment or refund of ours is part of', async () => {
    const { news, payments, first, chargeLike, refundFrom, stripe } = await newsAtHand();
    const { reference = '' } = await payments.move(chargeLike(first.id));
    await payments.move(refundFrom(first.id));
    const [refund] = (await stripe.refunds.list({ payment_intent: first.id })).data;
    expect(await news.read({ object: 'payment_intent', id: reference })).toMatchObject({
      ...{ ...MOVEMENT, movementId: 'charge-order-1-3' },
    });
    expect(await news.read({ object: 'refund', id: refund?.id ?? '' })).toMatchObject({
      ...{ ...MOVEMENT, movementId: 'refund-order-1-3' },
    });
  });

  it('is a refund that somebody made in the dashboard, as it stands now', async () => {
    const { news, first, double } = await newsAtHand();
    const { id } = double.control.refund(first.id, 7_000);
    const read = () => news.read({ object: 'refund', id });
    const adjustment = { adjustmentId: id, kind: 'refund', amount: 7_000, currency: 'USD' };
    expect(await read()).toEqual({
      ...{ about: 'adjustment', reference: first.id },
      adjustment: { ...adjustment, status: 'succeeded' },
    });
    double.control.settleRefund(id, 'failed');
    expect(await read()).toMatchObject({ adjustment: { status: 'failed' } });
  });

  it('is a chargeback, up to how it ended', async () => {
    const { news, first, double } = await newsAtHand();
    const { id } = double.control.dispute(first.id);
    const read = () => news.read({ object: 'dispute', id });
    expect(await read()).toEqual({
      ...{ about: 'adjustment', reference: first.id },
      adjustment: {
        ...{ adjustmentId: id, kind: 'chargeback', status: 'pending' },
        ...{ amount: 50_000, currency: 'USD' },
      },
    });
    double.control.closeDispute(id, 'lost');
    expect(await read()).toMatchObject({ adjustment: { status: 'lost' } });
  });

  it('says the order where the payment was a charge of ours', async () => {
    const { news, payments, first, chargeLike, double } = await newsAtHand();
    const { reference = '' } = await payments.move(chargeLike(first.id));
    const { id } = double.control.refund(reference, 1_000);
    expect(await news.read({ object: 'refund', id })).toMatchObject({ orderId: 'order-1' });
  });

  it('is nothing for the payment that an order was bought with, which we did not make', async () => {
    const { news, first } = await newsAtHand();
    expect(await news.read({ object: 'payment_intent', id: first.id })).toBeUndefined();
  });

  it.each(['refund', 'payment_intent', 'dispute', 'customer'])(
    'is nothing for a %s that is not there',
    async (object) => {
      const { news } = await newsAtHand();
      expect(await news.read({ object, id: 'xx_unknown' })).toBeUndefined();
    },
  );

  it('is asked again later when Stripe does not take the question', async () => {
    const error = { type: 'invalid_request_error', message: 'This version is not known' };
    const news = stripeNews({
      apiUrl: 'https://api.stripe.com',
      secret: async () => STRIPE_KEYS,
      fetch: async () => Response.json({ error }, { status: 400 }),
    });
    await expect(news.read({ object: 'refund', id: 're_1' })).rejects.toThrow(Unavailable);
  });

  it('is asked again later while Stripe is down', async () => {
    const { news, first, faults } = await newsAtHand();
    faults.payments = 'outage';
    await expect(news.read({ object: 'payment_intent', id: first.id })).rejects.toThrow(
      Unavailable,
    );
  });
});
