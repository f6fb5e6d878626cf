import { Unavailable } from '../../../../lambdas/application/failures.ts';
import { moneyMoved } from '../../../../local/stripe/money-moved.ts';
import { stripeAtHand } from '../../../support/stripe-orders.ts';

const DAY = 24 * 60 * 60 * 1000;

describe('a refund at Stripe', () => {
  it('gives back what is asked for, from the payment that the order was bought with', async () => {
    const { payments, paid, refundFrom, stripe } = stripeAtHand();
    const { id } = await paid();

    expect(await payments.move(refundFrom(id))).toEqual({ status: 'succeeded', moved: 45_000 });

    const [refund] = (await stripe.refunds.list({ payment_intent: id })).data;
    expect(refund).toMatchObject({
      amount: 45_000,
      metadata: {
        order_requests_order: 'order-1',
        order_requests_movement: 'refund-order-1-3',
        order_requests_key: 'refund-order-1-3',
      },
    });
  });

  it('is known by what it has made, and not made twice', async () => {
    const { payments, paid, refundFrom, refundsOf } = stripeAtHand();
    const { id } = await paid();
    expect(await payments.find(refundFrom(id))).toBeUndefined();
    await payments.move(refundFrom(id));
    expect(await payments.find(refundFrom(id))).toEqual({ status: 'succeeded', moved: 45_000 });
    await payments.move(refundFrom(id));
    expect(await refundsOf(id)).toEqual([45_000]);
  });

  it('is split over the payments of the order, each at most what remains there', async () => {
    const { payments, paid, refundFrom, refundsOf } = stripeAtHand();
    const [first, second, third] = [
      await paid({ amount: 20_000 }),
      await paid({ amount: 15_000 }),
      await paid(),
    ];

    const outcome = await payments.move(refundFrom(first.id, second.id, third.id));

    expect(outcome).toEqual({ status: 'succeeded', moved: 45_000 });
    expect(await Promise.all([first, second, third].map(({ id }) => refundsOf(id)))).toEqual([
      [20_000],
      [15_000],
      [10_000],
    ]);
  });

  it('goes on after it was cut off while the first part waits for the bank', async () => {
    const { payments, paid, refundFrom, refundsOf, faults } = stripeAtHand();
    const [first, second] = [await paid({ amount: 30_000 }), await paid()];
    const refund = refundFrom(first.id, second.id);
    faults.payments = 'pending';
    await payments.move({ ...refund, amount: 30_000 });
    faults.payments = 'ok';
    expect(await payments.find(refund)).toBeUndefined();
    expect(await payments.move(refund)).toMatchObject({ status: 'waiting', moved: 15_000 });
    expect([await refundsOf(first.id), await refundsOf(second.id)]).toEqual([[30_000], [15_000]]);
  });

  it('of less than was asked for, which waits for the bank, succeeds with that', async () => {
    const { payments, paid, refundFrom, faults, double, stripe } = stripeAtHand();
    const { id } = await paid({ amount: 30_000 });
    faults.payments = 'pending';
    expect(await payments.move(refundFrom(id))).toMatchObject({ status: 'waiting', moved: 0 });
    const [refund] = (await stripe.refunds.list({ payment_intent: id })).data;
    double.control.settleRefund(refund?.id ?? '', 'succeeded');
    expect(await payments.move(refundFrom(id))).toEqual({ status: 'succeeded', moved: 30_000 });
  });

  it('goes on where a try before it was cut off', async () => {
    const { payments, paid, refundFrom, refundsOf, faults } = stripeAtHand();
    const [first, second] = [await paid({ amount: 30_000 }), await paid()];
    faults.payments = 'timeout';
    await expect(payments.move(refundFrom(first.id, second.id))).rejects.toThrow(Unavailable);
    faults.payments = 'ok';
    expect(await payments.find(refundFrom(first.id, second.id))).toBeUndefined();
    await payments.move(refundFrom(first.id, second.id));
    expect([await refundsOf(first.id), await refundsOf(second.id)]).toEqual([[30_000], [15_000]]);
  });

  it.each([
    ['a minute', 60_000],
    ['more than a day, when Stripe has forgotten its keys,', DAY + 60_000],
  ])('whose answer was lost is found %s later', async (_, later) => {
    const { payments, paid, refundFrom, refundsOf, faults, clock } = stripeAtHand();
    const { id } = await paid();
    faults.payments = 'timeout';
    await expect(payments.move(refundFrom(id))).rejects.toThrow(Unavailable);
    faults.payments = 'ok';
    clock.advance(later);
    expect(await payments.find(refundFrom(id))).toEqual({ status: 'succeeded', moved: 45_000 });
    expect(await refundsOf(id)).toEqual([45_000]);
  });

  it('whose key Stripe answers with the same error for a day is made under another', async () => {
    const { payments, paid, refundFrom, refundsOf, faults } = stripeAtHand();
    const { id } = await paid();
    faults.payments = 'error';
    await expect(payments.move(refundFrom(id))).rejects.toThrow(Unavailable);
    faults.payments = 'ok';
    expect(await payments.move(refundFrom(id))).toEqual({ status: 'succeeded', moved: 45_000 });
    expect(await refundsOf(id)).toEqual([45_000]);
  });

  it('that was made although Stripe said that it failed is not made again', async () => {
    const { payments, paid, refundFrom, refundsOf, faults } = stripeAtHand();
    const { id } = await paid();
    faults.payments = 'error_after';
    await expect(payments.move(refundFrom(id))).rejects.toThrow(Unavailable);
    faults.payments = 'ok';
    await payments.move(refundFrom(id));
    expect(await refundsOf(id)).toEqual([45_000]);
  });

  it('made by two at once is made once', async () => {
    const { payments, paid, refundFrom, refundsOf } = stripeAtHand();
    const { id } = await paid();
    await Promise.allSettled([payments.move(refundFrom(id)), payments.move(refundFrom(id))]);
    await payments.move(refundFrom(id));
    expect(await refundsOf(id)).toEqual([45_000]);
  });

  it('under way in another try is left to it: no other key is used', async () => {
    const { payments, paid, refundFrom, refundsOf, overtake } = stripeAtHand();
    const { id } = await paid();
    const error = { type: 'idempotency_error', code: 'idempotency_key_in_use', message: 'In use' };
    overtake('POST /v1/refunds', () => Response.json({ error }, { status: 400 }));
    await expect(payments.move(refundFrom(id))).rejects.toThrow(Unavailable);
    expect(await refundsOf(id)).toEqual([]);
  });

  it.each(['outage', 'rate_limit'] as const)('is tried again later after an %s', async (fault) => {
    const { payments, paid, refundFrom, refundsOf, faults } = stripeAtHand();
    const { id } = await paid();
    faults.payments = fault;
    await expect(payments.find(refundFrom(id))).rejects.toThrow(Unavailable);
    await expect(payments.move(refundFrom(id))).rejects.toThrow(Unavailable);
    expect(await refundsOf(id).catch(() => [])).toEqual([]);
  });

  it.each([
    ['pending', 'bank'],
    ['requires_action', 'customer'],
  ] as const)('that is %s waits for the %s', async (fault, waitsFor) => {
    const { payments, paid, refundFrom, faults, double, stripe } = stripeAtHand();
    const { id } = await paid();
    faults.payments = fault;
    const waiting = { status: 'waiting', waitsFor, moved: 0 };
    expect(await payments.move(refundFrom(id))).toEqual(waiting);
    expect(await payments.find(refundFrom(id))).toEqual(waiting);
    const [refund] = (await stripe.refunds.list({ payment_intent: id })).data;
    double.control.settleRefund(refund?.id ?? '', 'succeeded');
    expect(await payments.find(refundFrom(id))).toEqual({ status: 'succeeded', moved: 45_000 });
  });

  it('that fails is refused; tried again under a new key, it is made anew', async () => {
    const { payments, paid, refundFrom, faults } = stripeAtHand();
    const { id } = await paid();
    faults.payments = 'decline';
    const refused = { status: 'refused', moved: 0, reason: expect.stringMatching(/has failed/) };
    expect(await payments.move(refundFrom(id))).toEqual(refused);
    faults.payments = 'ok';
    expect(await payments.find(refundFrom(id))).toEqual(refused);
    const again = { ...refundFrom(id), key: 'refund-order-1-3.1' };
    expect(await payments.find(again)).toBeUndefined();
    expect(await payments.move(again)).toEqual({ status: 'succeeded', moved: 45_000 });
  });

  it('of which a part fails keeps the other part, also when it is tried again', async () => {
    const { payments, paid, refundFrom, refundsOf, faults, double } = stripeAtHand();
    const [first, second] = [await paid({ amount: 30_000 }), await paid()];
    const refund = refundFrom(first.id, second.id);
    await payments.move({ ...refund, amount: 30_000 });
    faults.payments = 'decline';
    const refused = await payments.move(refund);
    expect(refused).toMatchObject({ status: 'refused', moved: 30_000 });
    faults.payments = 'ok';
    const again = { ...refund, key: 'refund-order-1-3.1' };
    expect(await payments.move(again)).toEqual({ status: 'succeeded', moved: 45_000 });
    expect(await refundsOf(first.id)).toEqual([30_000]);
    expect(moneyMoved(double.objects, second.id).refunded).toBe(15_000);
  });

  it('that had succeeded and comes back is refused after all', async () => {
    const { payments, paid, refundFrom, double, stripe } = stripeAtHand();
    const { id } = await paid();
    await payments.move(refundFrom(id));
    const [refund] = (await stripe.refunds.list({ payment_intent: id })).data;
    double.control.settleRefund(refund?.id ?? '', 'failed');
    expect(await payments.find({ ...refundFrom(id), hasEnded: true })).toMatchObject({
      status: 'refused',
      moved: 0,
    });
  });

  it('that has failed in part is refused anew when the other part comes back, too', async () => {
    const { payments, paid, refundFrom, faults, double, stripe } = stripeAtHand();
    const [first, second] = [await paid({ amount: 30_000 }), await paid()];
    const refund = refundFrom(first.id, second.id);
    await payments.move({ ...refund, amount: 30_000 });
    faults.payments = 'decline';
    await payments.move(refund);
    const [part] = (await stripe.refunds.list({ payment_intent: first.id })).data;
    double.control.settleRefund(part?.id ?? '', 'failed');
    const failed = { ...refund, hasEnded: true };
    expect(await payments.find(failed)).toMatchObject({ status: 'refused', moved: 0 });
  });

  it('takes no more than refunds in the dashboard have left, and says how much that was', async () => {
    const { payments, paid, refundFrom, double } = stripeAtHand();
    const { id } = await paid();
    double.control.refund(id, 20_000);
    expect(await payments.move(refundFrom(id))).toEqual({ status: 'succeeded', moved: 30_000 });
  });

  it('of which nothing is left is refused', async () => {
    const { payments, paid, refundFrom, double } = stripeAtHand();
    const { id } = await paid();
    double.control.refund(id);
    expect(await payments.move(refundFrom(id))).toMatchObject({ status: 'refused' });
  });

  it('goes round a payment that was charged back, and is refused for the rest', async () => {
    const { payments, paid, refundFrom, double } = stripeAtHand();
    const [first, second] = [await paid(), await paid({ amount: 10_000 })];
    double.control.dispute(first.id);
    expect(await payments.move(refundFrom(first.id, second.id))).toEqual({
      ...{ status: 'refused', moved: 10_000 },
      reason: expect.stringMatching(/has been charged back/),
    });
  });

  it('of which Stripe refuses the second part says what the first has moved', async () => {
    const { payments, paid, refundFrom, overtake } = stripeAtHand();
    const [first, second] = [await paid({ amount: 30_000 }), await paid()];
    const error = { type: 'invalid_request_error', message: 'This cannot be refunded' };
    const refuse = () => Response.json({ error }, { status: 400 });
    overtake('POST /v1/refunds', () => overtake('POST /v1/refunds', refuse));
    expect(await payments.move(refundFrom(first.id, second.id))).toEqual({
      ...{ status: 'refused', moved: 30_000, reason: 'This cannot be refunded' },
    });
  });

  it('that a refund in the dashboard overtakes is looked up anew', async () => {
    const { payments, paid, refundFrom, double, overtake } = stripeAtHand();
    const { id } = await paid();
    overtake('POST /v1/refunds', () => double.control.refund(id, 20_000));
    await expect(payments.move(refundFrom(id))).rejects.toThrow(Unavailable);
    expect(await payments.move(refundFrom(id))).toEqual({ status: 'succeeded', moved: 30_000 });
  });

  it.each([
    ['no payment', undefined, /no PaymentIntent/],
    ['a payment that is none of Stripe', 'pay-77', /no PaymentIntent/],
    ['one that Stripe does not know', 'pi_unknown', /No such payment_intent/],
  ])('of an order with %s is refused', async (_, reference, reason) => {
    const { payments, refundFrom } = stripeAtHand();
    const refund = { ...refundFrom(''), reference };
    expect(await payments.move(refund)).toEqual({
      ...{ status: 'refused', reason: expect.stringMatching(reason) },
    });
  });

  it('of a payment in another currency is refused', async () => {
    const { payments, paid, refundFrom } = stripeAtHand();
    const { id } = await paid({ currency: 'eur' });
    expect(await payments.move(refundFrom(id))).toMatchObject({ status: 'refused' });
  });

  it.each([
    ['JPY', 45_000, 45_000],
    ['KWD', 45_005, 45_000],
    ['ISK', 450, 45_000],
    ['UGX', 450, 45_000],
    ['MGA', 4_500_099, 45_000],
    ['HUF', 45_000, 45_000],
  ])('of %s moves %i as Stripe counts it: %i', async (currency, amount, units) => {
    const { payments, paid, refundFrom, refundsOf } = stripeAtHand();
    const { id } = await paid({ amount: 50_000, currency: currency.toLowerCase() });
    const outcome = await payments.move({ ...refundFrom(id), amount, currency });
    expect(await refundsOf(id)).toEqual([units]);
    const moved = currency === 'KWD' ? 45_000 : currency === 'MGA' ? 4_500_000 : amount;
    expect(outcome).toEqual({ status: 'succeeded', moved });
  });
});
