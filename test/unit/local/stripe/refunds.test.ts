import { errorOf, paid } from '../../../support/stripe-payments.ts';

const jpy = { amount: 9000, currency: 'jpy' } as const;

describe('a refund', () => {
  it('gives back all that is left unless it says how much', async () => {
    const { stripe, payment_intent, charge } = await paid();
    const part = await stripe.refunds.create({ payment_intent, amount: 2500 });
    const rest = await stripe.refunds.create({ charge });
    expect([part, rest]).toMatchObject([
      { status: 'succeeded', amount: 2500, payment_intent, charge },
      { status: 'succeeded', amount: 6500, payment_intent, charge },
    ]);
    expect(await stripe.charges.retrieve(charge)).toMatchObject({
      ...{ amount_refunded: 9000, refunded: true },
    });
  });

  it('never gives back more than is left', async () => {
    const { stripe, payment_intent } = await paid();
    await stripe.refunds.create({ payment_intent, amount: 2500 });
    expect(await errorOf(stripe.refunds.create({ payment_intent, amount: 6501 }))).toMatchObject({
      ...{ statusCode: 400, type: 'StripeInvalidRequestError', param: 'amount' },
      message: 'Refund amount ($65.01) is greater than unrefunded amount on charge ($65.00)',
    });
  });

  it('of a charge that was refunded in whole is refused', async () => {
    const { stripe, payment_intent } = await paid();
    await stripe.refunds.create({ payment_intent });
    expect(await errorOf(stripe.refunds.create({ payment_intent }))).toMatchObject({
      ...{ statusCode: 400, code: 'charge_already_refunded' },
    });
  });

  it('of a payment that has not succeeded is refused', async () => {
    const { stripe, payment_intent } = await paid({ payment_method: 'pm_usBankAccount_success' });
    expect(await errorOf(stripe.refunds.create({ payment_intent }))).toMatchObject({
      ...{ statusCode: 400, param: 'payment_intent' },
      message: `This PaymentIntent (${payment_intent}) does not have a successful charge to refund.`,
    });
  });

  it('is pending with some cards until it is settled', async () => {
    const { double, stripe, payment_intent } = await paid({
      payment_method: 'pm_card_pendingRefund',
    });
    const refund = await stripe.refunds.create({ payment_intent });
    expect(refund).toMatchObject({ status: 'pending', pending_reason: 'processing' });
    double.control.settleRefund(refund.id, 'succeeded');
    const settled = await stripe.refunds.retrieve(refund.id);
    expect(settled.status).toBe('succeeded');
    expect(settled).not.toHaveProperty('pending_reason');
  });

  it('that comes back gives its amount back to what can be refunded', async () => {
    const { double, stripe, payment_intent, charge } = await paid({
      payment_method: 'pm_card_refundFail',
    });
    const { id } = await stripe.refunds.create({ payment_intent });
    double.control.settleRefund(id, 'failed');
    expect(await stripe.refunds.retrieve(id)).toMatchObject({
      ...{ status: 'failed', failure_reason: 'declined' },
    });
    expect(await stripe.charges.retrieve(charge)).toMatchObject({
      ...{ amount_refunded: 0, refunded: false },
    });
    expect(await stripe.refunds.create({ payment_intent })).toMatchObject({ amount: 9000 });
  });

  it('that waits for the customer can be canceled, and no other', async () => {
    const { faults, stripe, payment_intent, charge } = await paid();
    const done = await stripe.refunds.create({ payment_intent, amount: 1 });
    faults.payments = 'requires_action';
    const waiting = await stripe.refunds.create({ payment_intent, amount: 2000 });
    expect(waiting.status).toBe('requires_action');
    expect(await errorOf(stripe.refunds.cancel(done.id))).toMatchObject({ statusCode: 400 });
    expect(await stripe.refunds.cancel(waiting.id)).toMatchObject({ status: 'canceled' });
    expect((await stripe.charges.retrieve(charge)).amount_refunded).toBe(1);
  });

  it('reverses a transfer, and only where there is one', async () => {
    const connected = await paid({ transfer_data: { destination: 'acct_1' } });
    const own = await paid();
    const reverse = ({ stripe, payment_intent }: typeof own) =>
      stripe.refunds.create({ payment_intent, reverse_transfer: true });
    expect((await reverse(connected)).transfer_reversal).toMatch(/^trr_/);
    expect(await errorOf(reverse(own))).toMatchObject({
      ...{ statusCode: 400, param: 'reverse_transfer' },
    });
  });

  it('returns an application fee, and only where there is one', async () => {
    const { stripe, payment_intent } = await paid({ transfer_data: { destination: 'acct_1' } });
    const call = stripe.refunds.create({ payment_intent, refund_application_fee: true });
    expect(await errorOf(call)).toMatchObject({ param: 'refund_application_fee' });
  });

  it('can be made in the dashboard, without anybody’s metadata', async () => {
    const { double, stripe, payment_intent } = await paid();
    const { id } = double.control.refund(payment_intent, 700);
    expect(await stripe.refunds.retrieve(id)).toMatchObject({ amount: 700, metadata: {} });
  });

  it.each([
    ['jpy', 9001, true],
    ['bhd', 9000, true],
    ['bhd', 9001, false],
    ['isk', 9000, true],
    ['isk', 9050, false],
    ['ugx', 9050, false],
  ])('in %s of %i: %p', async (currency, amount, isTaken) => {
    const call = paid({ amount, currency });
    if (isTaken) expect((await call).intent.status).toBe('succeeded');
    else expect(await errorOf(call)).toMatchObject({ statusCode: 400, param: 'amount' });
  });

  it('of a currency without decimals is told without them', async () => {
    const { stripe, payment_intent } = await paid(jpy);
    const { message } = await errorOf(stripe.refunds.create({ payment_intent, amount: 9100 }));
    expect(message).toContain('(¥9,100) is greater than unrefunded amount on charge (¥9,000)');
  });
});

describe('a dispute', () => {
  it('withdraws the money, and nothing can be refunded meanwhile', async () => {
    const { stripe, payment_intent, charge } = await paid({
      payment_method: 'pm_card_createDispute',
    });
    const { data } = await stripe.disputes.list({ payment_intent });
    expect(data).toMatchObject([{ status: 'needs_response', amount: 9000, charge }]);
    expect((await stripe.charges.retrieve(charge)).disputed).toBe(true);
    expect(await errorOf(stripe.refunds.create({ payment_intent }))).toMatchObject({
      ...{ statusCode: 400, code: 'charge_disputed' },
    });
  });

  it.each([
    ['won', 'succeeded'],
    ['lost', 'charge_disputed'],
  ] as const)('that is %s: a refund is %s', async (outcome, expected) => {
    const { double, stripe, payment_intent } = await paid();
    const { id } = double.control.dispute(payment_intent);
    double.control.review(id);
    expect((await stripe.disputes.retrieve(id)).status).toBe('under_review');
    double.control.closeDispute(id, outcome);
    expect((await stripe.disputes.retrieve(id)).status).toBe(outcome);
    const refund = stripe.refunds.create({ payment_intent });
    const told = await refund.then(
      ({ status }) => status,
      ({ code }) => code,
    );
    expect(told).toBe(expected);
  });

  it('that is only an inquiry leaves refunds possible', async () => {
    const { double, stripe, payment_intent } = await paid();
    const { id } = double.control.dispute(payment_intent, { inquiry: true });
    expect(await stripe.disputes.retrieve(id)).toMatchObject({
      ...{ status: 'warning_needs_response', is_charge_refundable: true },
    });
    expect((await stripe.refunds.create({ payment_intent })).status).toBe('succeeded');
    expect(double.control.closeDispute(id, 'won').status).toBe('warning_closed');
  });

  it('that is closed cannot be closed again', async () => {
    const { double, payment_intent } = await paid();
    const { id } = double.control.dispute(payment_intent);
    double.control.closeDispute(id, 'lost');
    expect(() => double.control.closeDispute(id, 'won')).toThrow(`${id} has the status lost`);
  });
});
