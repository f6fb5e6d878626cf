import { stripeDouble } from '../../../support/stripe-double.ts';
import { errorOf, headerOf, offSession, paid, saved } from '../../../support/stripe-payments.ts';

const idempotencyKey = 'refund-1';
const dayMs = 24 * 3600 * 1000;

const amountsOf = async ({ stripe, payment_intent }: Awaited<ReturnType<typeof paid>>) =>
  (await stripe.refunds.list({ payment_intent })).data.map(({ amount }) => amount);

describe('a request with the key of an earlier one', () => {
  it('gets the same answer, marked as such, and does nothing', async () => {
    const account = await paid();
    const { stripe, payment_intent } = account;
    const refund = () => stripe.refunds.create({ payment_intent, amount: 100 }, { idempotencyKey });
    const first = await refund();
    const second = await refund();
    expect(second).toEqual(first);
    expect(headerOf(first, 'idempotent-replayed')).toBeNull();
    expect(headerOf(second, 'idempotent-replayed')).toBe('true');
    expect(headerOf(second, 'original-request')).toBe(first.lastResponse.requestId);
    expect(await amountsOf(account)).toEqual([100]);
  });

  it('is refused if it asks for something else', async () => {
    const account = await paid();
    const { stripe, payment_intent, charge } = account;
    await stripe.refunds.create({ payment_intent, amount: 100 }, { idempotencyKey });
    const others = [
      stripe.refunds.create({ payment_intent, amount: 200 }, { idempotencyKey }),
      stripe.refunds.create({ charge, amount: 100 }, { idempotencyKey }),
      stripe.customers.create({}, { idempotencyKey }),
    ];
    for (const other of others) {
      expect(await errorOf(other)).toMatchObject({
        ...{ type: 'StripeIdempotencyError', statusCode: 400 },
      });
    }
    expect(await amountsOf(account)).toEqual([100]);
  });

  it.each([
    ['still the same until a day is over', dayMs - 1, [100]],
    ['a new one after a day', dayMs, [100, 100]],
  ])('is %s', async (_, laterMs, expected) => {
    let now = Date.parse('2030-01-01T00:00:00Z');
    const account = await paid({}, { now: () => now });
    const { stripe, payment_intent } = account;
    await stripe.refunds.create({ payment_intent, amount: 100 }, { idempotencyKey });
    now += laterMs;
    await stripe.refunds.create({ payment_intent, amount: 100 }, { idempotencyKey });
    expect(await amountsOf(account)).toEqual(expected);
  });

  it('that was declined is declined again, whatever the bank would say now', async () => {
    const { faults, stripe } = stripeDouble();
    const parameters = { ...offSession, ...(await saved(stripe)) };
    const charge = () => stripe.paymentIntents.create(parameters, { idempotencyKey });
    faults.payments = 'decline';
    const first = await errorOf(charge());
    faults.payments = 'ok';
    const second = await errorOf(charge());
    expect([first, second]).toMatchObject([{ statusCode: 402 }, { statusCode: 402 }]);
    expect(second.headers).toHaveProperty('idempotent-replayed', 'true');
    expect(second.payment_intent?.id).toBe(first.payment_intent?.id);
  });

  it('that the state of the charge forbade is forbidden again', async () => {
    const { double, stripe, payment_intent } = await paid();
    const refund = () => stripe.refunds.create({ payment_intent }, { idempotencyKey });
    const { id } = double.control.dispute(payment_intent);
    await errorOf(refund());
    double.control.closeDispute(id, 'won');
    expect(await errorOf(refund())).toMatchObject({ code: 'charge_disputed' });
  });

  it('that was malformed, unauthorized or too many is a new one', async () => {
    const account = await paid();
    const { stripe, clientWith, faults, payment_intent } = account;
    const refund = (client = stripe, amount = 100) =>
      client.refunds.create({ payment_intent, amount }, { idempotencyKey });
    await errorOf(refund(stripe, -1));
    await errorOf(refund(clientWith('sk_test_another')));
    faults.payments = 'rate_limit';
    await errorOf(refund());
    faults.payments = 'ok';
    expect(await refund()).toMatchObject({ status: 'succeeded' });
  });

  it('is told to wait while the earlier one is under way', async () => {
    const account = await paid();
    const { faults, stripe, payment_intent } = account;
    faults.payments = 'timeout';
    const refund = () => stripe.refunds.create({ payment_intent, amount: 100 }, { idempotencyKey });
    const first = errorOf(refund());
    expect(await errorOf(refund())).toMatchObject({
      ...{ statusCode: 409, code: 'idempotency_key_in_use' },
    });
    await first;
    expect(await amountsOf(account)).toEqual([100]);
  });
});
