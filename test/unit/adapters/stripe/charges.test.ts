import { toMetadata } from '../../../../lambdas/adapters/payments/stripe/metadata.ts';
import { Unavailable } from '../../../../lambdas/application/failures.ts';
import type { MovementOutcome } from '../../../../lambdas/domain/commands.ts';
import { stripeAtHand } from '../../../support/stripe-orders.ts';

const HOUR = 60 * 60 * 1000;

/** A customer who has bought an order, and what Stripe has of theirs. */
const aCustomer = async () => {
  const atHand = stripeAtHand();
  const first = await atHand.paid();
  const charge = atHand.chargeLike(first.id);
  const intents = async () => {
    const list = await atHand.stripe.paymentIntents.list({ customer: String(first.customer) });
    return list.data.filter(({ id }) => id !== first.id);
  };
  return { ...atHand, first, charge, intents };
};

const referenceOf = (outcome: MovementOutcome | undefined): string => outcome?.reference ?? '';

describe('a charge at Stripe', () => {
  it('takes the money as the first payment did, without the customer being there', async () => {
    const { payments, charge, first, intents } = await aCustomer();

    const outcome = await payments.move(charge);

    const [intent] = await intents();
    expect(outcome).toEqual({ status: 'succeeded', moved: 20_000, reference: intent?.id });
    expect(intent).toMatchObject({
      ...{ amount: 20_000, currency: 'usd', status: 'succeeded', customer: first.customer },
      metadata: {
        order_requests_order: 'order-1',
        order_requests_movement: 'charge-order-1-3',
        order_requests_key: 'charge-order-1-3',
      },
    });
  });

  it('is found by its key, and then by its own name', async () => {
    const { payments, charge } = await aCustomer();
    expect(await payments.find(charge)).toBeUndefined();
    const made = await payments.move(charge);
    expect(await payments.find(charge)).toEqual(made);
    expect(await payments.find({ ...charge, ownReference: referenceOf(made) })).toEqual(made);
  });

  it.each([
    ['soon', 0],
    ['when Stripe has forgotten its key', 25 * HOUR],
  ])('whose answer was lost is found %s, and not made twice', async (_, later) => {
    const { payments, charge, intents, faults, clock } = await aCustomer();
    faults.payments = 'timeout';
    await expect(payments.move(charge)).rejects.toThrow(Unavailable);
    faults.payments = 'ok';
    clock.advance(later);
    expect(await payments.find(charge)).toMatchObject({ status: 'succeeded' });
    expect(await intents()).toHaveLength(1);
  });

  it.each(['error', 'error_after'] as const)(
    'is made once when Stripe answers its key with an %s for a day',
    async (fault) => {
      const { payments, charge, intents, faults } = await aCustomer();
      faults.payments = fault;
      await expect(payments.move(charge)).rejects.toThrow(Unavailable);
      faults.payments = 'ok';
      expect(await payments.move(charge)).toMatchObject({ status: 'succeeded' });
      expect(await intents()).toHaveLength(1);
    },
  );

  it('made by two at once is made once', async () => {
    const { payments, charge, intents } = await aCustomer();
    await Promise.allSettled([payments.move(charge), payments.move(charge)]);
    expect(await intents()).toHaveLength(1);
  });

  it.each(['outage', 'rate_limit'] as const)('is tried again later after an %s', async (fault) => {
    const { payments, charge, faults } = await aCustomer();
    faults.payments = fault;
    await expect(payments.find(charge)).rejects.toThrow(Unavailable);
    await expect(payments.move(charge)).rejects.toThrow(Unavailable);
  });

  it('that is declined is refused with the reason, and can never be paid later', async () => {
    const { payments, charge, intents, faults } = await aCustomer();
    faults.payments = 'decline';
    const refused = { status: 'refused', reason: 'Your card was declined.' };
    expect(await payments.move(charge)).toEqual(refused);
    expect(await intents()).toMatchObject([{ status: 'canceled' }]);
    expect(await payments.find(charge)).toEqual(refused);
  });

  it('that was declined, and not ended at Stripe yet, is ended when it is found', async () => {
    const { payments, charge, first, intents, faults, stripe } = await aCustomer();
    faults.payments = 'decline';
    const creating = stripe.paymentIntents.create({
      ...{ amount: 20_000, currency: 'usd', customer: String(first.customer) },
      ...{ payment_method: 'pm_card_visa', off_session: true, confirm: true },
      metadata: toMetadata(charge),
    });
    await expect(creating).rejects.toThrow('declined');
    expect(await intents()).toMatchObject([{ status: 'requires_payment_method' }]);
    expect(await payments.find(charge)).toMatchObject({ status: 'refused' });
    expect(await intents()).toMatchObject([{ status: 'canceled' }]);
  });

  it('tried again after it was refused is another payment', async () => {
    const { payments, charge, intents, faults } = await aCustomer();
    faults.payments = 'decline';
    await payments.move(charge);
    faults.payments = 'ok';
    const again = { ...charge, key: 'charge-order-1-3.1' };
    expect(await payments.find(again)).toBeUndefined();
    expect(await payments.move(again)).toMatchObject({ status: 'succeeded' });
    expect((await intents()).map(({ status }) => status).sort()).toEqual(['canceled', 'succeeded']);
  });

  it('of an earlier try that came to light late is taken, and no other is made', async () => {
    const { payments, charge, intents } = await aCustomer();
    await payments.move(charge);
    const again = { ...charge, key: 'charge-order-1-3.1' };
    expect(await payments.find(again)).toMatchObject({ status: 'succeeded' });
    expect(await intents()).toHaveLength(1);
  });

  it('that the bank takes time for waits for the bank', async () => {
    const { payments, charge, faults, double } = await aCustomer();
    faults.payments = 'pending';
    const outcome = await payments.move(charge);
    expect(outcome).toMatchObject({ status: 'waiting', waitsFor: 'bank' });
    double.control.settlePayment(referenceOf(outcome), 'succeeded');
    expect(await payments.find(charge)).toMatchObject({ status: 'succeeded', moved: 20_000 });
  });

  describe('that the customer has to confirm', () => {
    const unconfirmed = async () => {
      const customer = await aCustomer();
      customer.faults.payments = 'requires_action';
      const outcome = await customer.payments.move(customer.charge);
      customer.faults.payments = 'ok';
      return { ...customer, outcome };
    };

    it('waits for the customer', async () => {
      const { payments, charge, outcome } = await unconfirmed();
      expect(outcome).toMatchObject({ status: 'waiting', waitsFor: 'customer' });
      expect(await payments.find(charge)).toEqual(outcome);
    });

    it('succeeds when the customer comes back and does so', async () => {
      const { payments, charge, outcome, stripe } = await unconfirmed();
      await stripe.paymentIntents.confirm(referenceOf(outcome), {
        ...{ payment_method: 'pm_card_visa', return_url: 'https://shop.example' },
      });
      expect(await payments.find(charge)).toMatchObject({ status: 'succeeded', moved: 20_000 });
    });

    it('waits on when the customer fails to: they may try again', async () => {
      const { payments, charge, outcome, stripe, double, faults } = await unconfirmed();
      const id = referenceOf(outcome);
      faults.payments = 'requires_action';
      await stripe.paymentIntents.confirm(id, {
        ...{ payment_method: 'pm_card_visa', return_url: 'https://shop.example' },
      });
      double.control.authenticate(id, 'failed');
      expect(await payments.find(charge)).toEqual(outcome);
    });

    it('is ended at Stripe when it is given up', async () => {
      const { payments, charge, intents } = await unconfirmed();
      expect(await payments.find({ ...charge, giveUp: true })).toEqual({
        ...{ status: 'refused', reason: 'The customer did not confirm the payment' },
      });
      expect(await intents()).toMatchObject([{ status: 'canceled' }]);
    });

    it('has succeeded if the customer was quicker than who gives it up', async () => {
      const { payments, charge, outcome, stripe } = await unconfirmed();
      await stripe.paymentIntents.confirm(referenceOf(outcome), {
        ...{ payment_method: 'pm_card_visa', return_url: 'https://shop.example' },
      });
      expect(await payments.find({ ...charge, giveUp: true })).toMatchObject({
        status: 'succeeded',
      });
    });
  });

  it('that is given up before it was made is not made', async () => {
    const { payments, charge, intents } = await aCustomer();
    expect(await payments.move({ ...charge, giveUp: true })).toMatchObject({ status: 'refused' });
    expect(await intents()).toEqual([]);
  });

  it.each([
    ['no payment', undefined],
    ['a payment that is none of Stripe', 'pay-77'],
    ['one that Stripe does not know', 'pi_unknown'],
  ])('of an order with %s is refused', async (_, reference) => {
    const { payments, charge } = await aCustomer();
    expect(await payments.move({ ...charge, reference })).toMatchObject({ status: 'refused' });
  });

  it('of a guest, whom Stripe cannot charge again, is refused', async () => {
    const { payments, charge, stripe } = await aCustomer();
    const guest = await stripe.paymentIntents.create({
      ...{ amount: 50_000, currency: 'usd', payment_method: 'pm_card_visa', confirm: true },
      return_url: 'https://shop.example',
    });
    expect(await payments.move({ ...charge, reference: guest.id })).toMatchObject({
      status: 'refused',
    });
  });
});
