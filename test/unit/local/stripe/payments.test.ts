import { moneyMoved } from '../../../../local/stripe/money-moved.ts';
import { stripeDouble } from '../../../support/stripe-double.ts';
import { errorOf, offSession, paid, saved } from '../../../support/stripe-payments.ts';

const anyId = (prefix: string) => expect.stringMatching(new RegExp(`^${prefix}_[A-Za-z0-9]{24}$`));

describe('a payment off session', () => {
  it('succeeds with a card that was saved, and shows its charge', async () => {
    const { stripe } = stripeDouble();
    const intent = await stripe.paymentIntents.create({
      ...offSession,
      ...(await saved(stripe)),
      metadata: { movementId: 'charge-1' },
      expand: ['latest_charge'],
    });
    expect(intent).toMatchObject({
      id: anyId('pi'),
      status: 'succeeded',
      amount_received: 9000,
      metadata: { movementId: 'charge-1' },
      latest_charge: {
        ...{ object: 'charge', id: anyId('ch'), paid: true },
        ...{ amount_captured: 9000, amount_refunded: 0, disputed: false, refunded: false },
      },
    });
  });

  it.each([
    ['pm_card_chargeCustomerFail', 'card_declined', 'generic_decline'],
    ['pm_card_authenticationRequired', 'authentication_required', 'authentication_required'],
  ])('is refused with %s, and keeps why', async (method, code, decline_code) => {
    const { stripe } = stripeDouble();
    const call = stripe.paymentIntents.create({ ...offSession, ...(await saved(stripe, method)) });
    const { payment_intent, ...error } = await errorOf(call);
    expect(error).toMatchObject({ type: 'StripeCardError', statusCode: 402, code, decline_code });
    const kept = await stripe.paymentIntents.retrieve(payment_intent?.id ?? '');
    expect(kept).toMatchObject({
      status: 'requires_payment_method',
      last_payment_error: { type: 'card_error', code, decline_code },
    });
    expect(payment_intent).toEqual(expect.objectContaining({ id: kept.id, status: kept.status }));
  });

  it('is processing with a bank account until it is settled', async () => {
    const { double, stripe, payment_intent, charge } = await paid({
      payment_method: 'pm_usBankAccount_success',
    });
    const status = async () => (await stripe.paymentIntents.retrieve(payment_intent)).status;
    expect(await status()).toBe('processing');
    expect(await stripe.charges.retrieve(charge)).toMatchObject({ status: 'pending', paid: false });
    double.control.settlePayment(payment_intent, 'succeeded');
    expect(await status()).toBe('succeeded');
    expect(await stripe.charges.retrieve(charge)).toMatchObject({ status: 'succeeded' });
  });

  it('that was processing can still fail', async () => {
    const { double, stripe, payment_intent } = await paid({
      payment_method: 'pm_usBankAccount_success',
    });
    double.control.settlePayment(payment_intent, 'failed');
    expect(await stripe.paymentIntents.retrieve(payment_intent)).toMatchObject({
      ...{ status: 'requires_payment_method', amount_received: 0 },
      last_payment_error: { code: 'card_declined' },
    });
  });

  it("cannot use what another customer has saved, nor a customer's card without the customer", async () => {
    const { stripe } = stripeDouble();
    const { payment_method } = await saved(stripe);
    const { customer } = await saved(stripe);
    const other = await errorOf(
      stripe.paymentIntents.create({ ...offSession, customer, payment_method }),
    );
    const nobody = await errorOf(stripe.paymentIntents.create({ ...offSession, payment_method }));
    expect([other, nobody]).toMatchObject([
      { statusCode: 400, param: 'payment_method' },
      { statusCode: 400, param: 'payment_method' },
    ]);
  });

  it('cannot use a card twice that was not saved', async () => {
    const { stripe } = stripeDouble();
    const intent = await stripe.paymentIntents.create({
      ...offSession,
      payment_method: 'pm_card_visa',
    });
    const again = { ...offSession, payment_method: `${intent.payment_method}` };
    expect(await errorOf(stripe.paymentIntents.create(again))).toMatchObject({ statusCode: 400 });
  });

  it('saves its card for later if it is asked to', async () => {
    const { stripe } = stripeDouble();
    const { id: customer } = await stripe.customers.create();
    const first = await stripe.paymentIntents.create({
      ...{ amount: 9000, currency: 'usd', confirm: true, customer },
      ...{ payment_method: 'pm_card_visa', setup_future_usage: 'off_session' },
    });
    const second = await stripe.paymentIntents.create({
      ...{ ...offSession, customer, payment_method: `${first.payment_method}` },
    });
    expect(second.status).toBe('succeeded');
  });
});

describe('a payment that needs authentication', () => {
  const refused = async () => {
    const account = stripeDouble();
    const { stripe } = account;
    const customer = await saved(stripe, 'pm_card_authenticationRequired');
    const error = await errorOf(stripe.paymentIntents.create({ ...offSession, ...customer }));
    return { ...account, ...customer, id: error.payment_intent?.id ?? '' };
  };

  it('waits for the customer when it is confirmed on session, and succeeds then', async () => {
    const { double, stripe, id, payment_method } = await refused();
    const asking = await stripe.paymentIntents.confirm(id, { payment_method });
    expect(asking).toMatchObject({
      ...{ status: 'requires_action', next_action: { type: 'use_stripe_sdk' } },
    });
    double.control.authenticate(id);
    expect(await stripe.paymentIntents.retrieve(id)).toMatchObject({
      ...{ status: 'succeeded', amount_received: 9000, last_payment_error: null },
    });
  });

  it('cannot be confirmed without a payment method', async () => {
    const { stripe, id } = await refused();
    expect(await errorOf(stripe.paymentIntents.confirm(id))).toMatchObject({
      ...{ statusCode: 400, code: 'payment_intent_unexpected_state' },
    });
  });

  it('can be canceled, and then no more be confirmed', async () => {
    const { stripe, id, payment_method } = await refused();
    const canceled = await stripe.paymentIntents.cancel(id, { cancellation_reason: 'abandoned' });
    expect(canceled).toMatchObject({ status: 'canceled', cancellation_reason: 'abandoned' });
    expect(await errorOf(stripe.paymentIntents.confirm(id, { payment_method }))).toMatchObject({
      ...{ code: 'payment_intent_unexpected_state', payment_intent: { id, status: 'canceled' } },
    });
  });

  it('fails if the customer does not authenticate', async () => {
    const { double, stripe, id, payment_method } = await refused();
    await stripe.paymentIntents.confirm(id, { payment_method });
    double.control.authenticate(id, 'failed');
    const intent = await stripe.paymentIntents.retrieve(id);
    expect(intent).toMatchObject({
      status: 'requires_payment_method',
      last_payment_error: { code: 'payment_intent_authentication_failure' },
    });
  });
});

describe('a payment that has succeeded', () => {
  it('cannot be canceled', async () => {
    const { stripe, payment_intent } = await paid();
    expect(await errorOf(stripe.paymentIntents.cancel(payment_intent))).toMatchObject({
      ...{ statusCode: 400, code: 'payment_intent_unexpected_state' },
    });
  });

  it('for somebody else has a transfer and a fee', async () => {
    const { stripe, charge } = await paid({
      ...{ on_behalf_of: 'acct_1', transfer_data: { destination: 'acct_1' } },
      application_fee_amount: 500,
    });
    expect(await stripe.charges.retrieve(charge)).toMatchObject({
      ...{ transfer: anyId('tr'), application_fee: anyId('fee'), on_behalf_of: 'acct_1' },
    });
  });

  it('tells what has moved', async () => {
    const { double, stripe, payment_intent } = await paid();
    await stripe.refunds.create({ payment_intent, amount: 1000 });
    double.control.dispute(payment_intent, { amount: 3000 });
    expect(moneyMoved(double.objects, payment_intent)).toMatchObject({
      ...{ captured: 9000, refunded: 1000, disputed: 3000 },
    });
  });
});

describe('attaching a card', () => {
  it('that is always declined is declined, too', async () => {
    const { stripe } = stripeDouble();
    const attaching = errorOf(saved(stripe, 'pm_card_chargeDeclinedInsufficientFunds'));
    expect(await attaching).toMatchObject({
      ...{ statusCode: 402, code: 'card_declined', decline_code: 'insufficient_funds' },
    });
  });
});
