import Stripe from 'stripe';
import { API_KEY, stripeDouble } from '../../../support/stripe-double.ts';
import { errorOf, offSession, paid } from '../../../support/stripe-payments.ts';

const unknownParameter = { tip: 5 } as unknown as Stripe.RefundCreateParams;

describe('the API', () => {
  it('takes the secret key only', async () => {
    const { clientWith } = stripeDouble();
    const call = clientWith('sk_test_another').customers.create();
    expect(await errorOf(call)).toMatchObject({
      ...{ type: 'StripeAuthenticationError', statusCode: 401 },
      message: 'Invalid API Key provided: sk_test_****',
    });
  });

  it('takes the secret key as user name, too', async () => {
    const { double } = stripeDouble();
    const { status } = await double.fetch('https://api.stripe.com/v1/refunds', {
      headers: { authorization: `Basic ${btoa(`${API_KEY}:`)}` },
    });
    expect(status).toBe(200);
  });

  it('names each request, and says in which version it answers', async () => {
    const { stripe } = stripeDouble();
    const { lastResponse } = await stripe.customers.create();
    expect(lastResponse).toMatchObject({
      requestId: expect.stringMatching(/^req_/),
      apiVersion: Stripe.API_VERSION,
    });
  });

  it.each([
    ['payment_intent', 'intent', (stripe: Stripe) => stripe.paymentIntents.retrieve('pi_none')],
    ['refund', 'id', (stripe: Stripe) => stripe.refunds.retrieve('re_none')],
    ['charge', 'id', (stripe: Stripe) => stripe.charges.retrieve('ch_none')],
    ['dispute', 'id', (stripe: Stripe) => stripe.disputes.retrieve('du_none')],
  ])('does not find a %s that was never made', async (kind, param, call) => {
    const { stripe } = stripeDouble();
    expect(await errorOf(call(stripe))).toMatchObject({
      ...{ statusCode: 404, code: 'resource_missing', param },
      message: expect.stringContaining(`No such ${kind}: '`),
    });
  });

  it('has no other addresses than those it plays', async () => {
    const { stripe } = stripeDouble();
    expect(await errorOf(stripe.balance.retrieve())).toMatchObject({
      ...{ statusCode: 404, message: expect.stringContaining('(GET: /v1/balance)') },
    });
  });

  it.each<[string, Stripe.RefundCreateParams, object]>([
    ['unknown', unknownParameter, { code: 'parameter_unknown', param: 'tip' }],
    ['missing', {}, { code: 'parameter_missing' }],
    ['no integer', { charge: 'ch', amount: 1.5 }, { code: 'parameter_invalid_integer' }],
    ['too small', { charge: 'ch', amount: 0 }, { code: 'parameter_invalid_integer' }],
    ['empty', { charge: '' }, { code: 'parameter_invalid_empty', param: 'charge' }],
    ['no value of its list', { charge: 'ch', reason: 'spite' as never }, { param: 'reason' }],
    ['about nothing that exists', { charge: 'ch_none' }, { code: 'resource_missing' }],
  ])('refuses a parameter that is %s', async (_, parameters, expected) => {
    const { stripe } = stripeDouble();
    expect(await errorOf(stripe.refunds.create(parameters))).toMatchObject({
      ...{ statusCode: 400, type: 'StripeInvalidRequestError', ...expected },
    });
  });

  it('names a parameter inside another by its brackets', async () => {
    const { stripe } = stripeDouble();
    const transfer_data = { destination: '' };
    const call = stripe.paymentIntents.create({ ...offSession, transfer_data });
    expect(await errorOf(call)).toMatchObject({ param: 'transfer_data[destination]' });
  });

  it('expands ids in lists, too, and refuses what is no id', async () => {
    const { stripe, charge } = await paid();
    const { data } = await stripe.paymentIntents.list({ expand: ['data.latest_charge'] });
    expect(data).toMatchObject([{ latest_charge: { id: charge, object: 'charge' } }]);
    const call = stripe.charges.retrieve(charge, { expand: ['colour'] });
    expect(await errorOf(call)).toMatchObject({ statusCode: 400 });
  });
});

describe('a list', () => {
  const seconds = 1_900_000_000;

  it('comes page by page, newest first, and ends', async () => {
    const { stripe, payment_intent } = await paid();
    const made: string[] = [];
    for (let count = 0; count < 7; count++) {
      made.unshift((await stripe.refunds.create({ payment_intent, amount: 100 + count })).id);
    }
    const first = await stripe.refunds.list({ payment_intent, limit: 3 });
    expect(first).toMatchObject({ object: 'list', has_more: true, url: '/v1/refunds' });
    const all = stripe.refunds.list({ payment_intent, limit: 3 }).autoPagingToArray({ limit: 100 });
    expect((await all).map(({ id }) => id)).toEqual(made);
  });

  it('shows only what it is asked for', async () => {
    let now = seconds * 1000;
    const { stripe, intent } = await paid({}, { now: () => now });
    now += 60_000;
    await stripe.paymentIntents.create({ amount: 1, currency: 'usd' });
    const own = await stripe.paymentIntents.list({ customer: `${intent.customer}` });
    const later = await stripe.paymentIntents.list({ created: { gte: seconds + 60 } });
    expect(own.data.map(({ amount }) => amount)).toEqual([9000]);
    expect(later.data.map(({ amount }) => amount)).toEqual([1]);
  });

  it('has at most 100 on a page, and starts after what exists', async () => {
    const { stripe } = stripeDouble();
    const long = await errorOf(Promise.resolve(stripe.refunds.list({ limit: 101 })));
    const lost = await errorOf(Promise.resolve(stripe.refunds.list({ starting_after: 're_none' })));
    expect(long).toMatchObject({ statusCode: 400, param: 'limit' });
    expect(lost).toMatchObject({ statusCode: 400, param: 'starting_after' });
  });
});
