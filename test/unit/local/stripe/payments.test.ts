import { moneyMoved } from '../../../../local/stripe/money-moved.ts';
import { stripeDouble } from '../../../support/stripe-double.ts';

/** A customer who has saved a payment method. */
const saved = async (stripe: ReturnType<typeof stripeDouble>['stripe'], method: string) => {
  const { id: customer } = await stripe.customers.create({ name: 'Robin' });
  const { id } = await stripe.paymentMethods.attach(method, { customer });
  return { customer, payment_method: id };
};

const offSession = { amount: 9000, currency: 'usd', off_session: true, confirm: true } as const;

describe('a payment off session', () => {
  it('succeeds with a card that was saved, and shows its charge', async () => {
    const { stripe } = stripeDouble();
    const intent = await stripe.paymentIntents.create({
      ...offSession,
      ...(await saved(stripe, 'pm_card_visa')),
      metadata: { movementId: 'charge-1' },
      expand: ['latest_charge'],
    });
    expect(intent).toMatchObject({
      status: 'succeeded',
      amount_received: 9000,
      metadata: { movementId: 'charge-1' },
      latest_charge: { object: 'charge', amount_captured: 9000, amount_refunded: 0, paid: true },
    });
  });

  it('tells what has moved', async () => {
    const { double, stripe } = stripeDouble();
    const { id } = await stripe.paymentIntents.create({
      ...offSession,
      ...(await saved(stripe, 'pm_card_visa')),
    });
    await stripe.refunds.create({ payment_intent: id, amount: 1000 });
    expect(moneyMoved(double.objects, id)).toMatchObject({
      ...{ captured: 9000, refunded: 1000, disputed: 0 },
    });
  });
});
