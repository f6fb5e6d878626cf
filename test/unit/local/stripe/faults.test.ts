import type { StripeFault } from '../../../../local/stripe/faults.ts';
import { stripeDouble } from '../../../support/stripe-double.ts';
import { errorOf, headerOf, offSession, paid, saved } from '../../../support/stripe-payments.ts';

const idempotencyKey = 'refund-1';

/** A refund while something goes wrong; then once more with the same key, when all is well. */
const refundDuring = async (fault: StripeFault) => {
  const account = await paid();
  const { faults, stripe, payment_intent } = account;
  const refund = () => stripe.refunds.create({ payment_intent, amount: 100 }, { idempotencyKey });
  faults.payments = fault;
  const error = await errorOf(refund());
  faults.payments = 'ok';
  const { data } = await stripe.refunds.list({ payment_intent });
  return { error, done: data.length, again: refund, ...account };
};

describe('an outage', () => {
  it('is a 503 that has done nothing and is not kept', async () => {
    const { error, done, again } = await refundDuring('outage');
    expect(error).toMatchObject({ type: 'StripeAPIError', statusCode: 503 });
    expect(done).toBe(0);
    expect((await again()).status).toBe('succeeded');
  });

  it('hides what there is, too', async () => {
    const { faults, stripe, payment_intent } = await paid();
    faults.payments = 'outage';
    expect(await errorOf(stripe.paymentIntents.retrieve(payment_intent))).toMatchObject({
      statusCode: 503,
    });
  });
});

describe('too many requests', () => {
  it('are a 429 that has done nothing, and may be repeated', async () => {
    const { error, done, again } = await refundDuring('rate_limit');
    expect(error).toMatchObject({ type: 'StripeRateLimitError', code: 'rate_limit' });
    expect(error.headers).toHaveProperty('stripe-should-retry', 'true');
    expect(done).toBe(0);
    expect((await again()).status).toBe('succeeded');
  });
});

describe('an error of Stripe’s own', () => {
  it.each([
    ['error', 0],
    ['error_after', 1],
  ] as const)(
    '(%s) is a 500 that is kept under the key, with %i refunds made',
    async (fault, made) => {
      const { error, done, again } = await refundDuring(fault);
      expect(error).toMatchObject({ type: 'StripeAPIError', statusCode: 500 });
      expect(error.headers).toHaveProperty('stripe-should-retry', 'false');
      expect(done).toBe(made);
      const replayed = await errorOf(again());
      expect(replayed.statusCode).toBe(500);
      expect(replayed.headers).toHaveProperty('idempotent-replayed', 'true');
    },
  );
});

describe('a line that is cut', () => {
  it('leaves what was asked for done, and the answer for those who ask again', async () => {
    const { error, done, again } = await refundDuring('timeout');
    expect(error.type).toBe('StripeConnectionError');
    expect(done).toBe(1);
    expect(headerOf(await again(), 'idempotent-replayed')).toBe('true');
  });
});

describe('while banks', () => {
  it.each([
    ['decline', { status: 'failed', failure_reason: 'declined' }],
    ['pending', { status: 'pending', pending_reason: 'processing' }],
    ['requires_action', { status: 'requires_action' }],
  ] as const)('%s, refunds do', async (fault, expected) => {
    const { faults, stripe, payment_intent } = await paid();
    faults.payments = fault;
    expect(await stripe.refunds.create({ payment_intent })).toMatchObject(expected);
  });

  it.each([
    ['decline', 'card_declined'],
    ['requires_action', 'authentication_required'],
  ] as const)('%s, payments are refused as %s', async (fault, code) => {
    const { faults, stripe } = stripeDouble();
    const customer = await saved(stripe);
    faults.payments = fault;
    const call = stripe.paymentIntents.create({ ...offSession, ...customer });
    expect(await errorOf(call)).toMatchObject({ statusCode: 402, code });
  });

  it('are slow, payments are processing', async () => {
    const { faults, stripe } = stripeDouble();
    const customer = await saved(stripe);
    faults.payments = 'pending';
    const intent = await stripe.paymentIntents.create({ ...offSession, ...customer });
    expect(intent.status).toBe('processing');
  });

  it('decline, a refund takes nothing from what can be refunded', async () => {
    const { faults, stripe, payment_intent, charge } = await paid();
    faults.payments = 'decline';
    await stripe.refunds.create({ payment_intent });
    expect((await stripe.charges.retrieve(charge)).amount_refunded).toBe(0);
  });
});
