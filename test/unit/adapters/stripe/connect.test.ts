import type { ConnectSettings } from '../../../../lambdas/adapters/payments/stripe/connect.ts';
import { stripeAtHand } from '../../../support/stripe-orders.ts';

const PLATFORM: ConnectSettings = {
  ...{ reverseTransfers: true, refundApplicationFees: true, applicationFeePercent: 12.5 },
};
const TO_A_PRO = {
  transfer_data: { destination: 'acct_pro' },
  ...{ on_behalf_of: 'acct_pro', application_fee_amount: 5_000 },
};

describe('on a Connect platform', () => {
  it('a refund is taken back from the pro, with the fee', async () => {
    const { payments, paid, refundFrom, stripe } = stripeAtHand(PLATFORM);
    const { id } = await paid({ more: TO_A_PRO });
    expect(await payments.move(refundFrom(id))).toMatchObject({ status: 'succeeded' });
    const [refund] = (await stripe.refunds.list({ payment_intent: id })).data;
    expect(refund?.transfer_reversal).toMatch(/^trr_/);
  });

  it('a refund of a payment that went to no pro is an ordinary one', async () => {
    const { payments, paid, refundFrom } = stripeAtHand(PLATFORM);
    const { id } = await paid();
    expect(await payments.move(refundFrom(id))).toMatchObject({ status: 'succeeded' });
  });

  it('a charge goes to the same pro, less what the platform keeps', async () => {
    const { payments, paid, chargeLike, stripe } = stripeAtHand(PLATFORM);
    const { id } = await paid({ more: TO_A_PRO });
    const outcome = await payments.move(chargeLike(id));
    expect(await stripe.paymentIntents.retrieve(outcome.reference ?? '')).toMatchObject({
      ...{ on_behalf_of: 'acct_pro', application_fee_amount: 2_500 },
      transfer_data: { destination: 'acct_pro' },
    });
  });
});

test('without the setting, transfers are left alone', async () => {
  const { payments, paid, chargeLike, refundFrom, stripe } = stripeAtHand();
  const { id } = await paid({ more: TO_A_PRO });
  const outcome = await payments.move(chargeLike(id));
  expect(await stripe.paymentIntents.retrieve(outcome.reference ?? '')).toMatchObject({
    ...{ on_behalf_of: null, transfer_data: null, application_fee_amount: null },
  });
  await payments.move(refundFrom(id));
  const [refund] = (await stripe.refunds.list({ payment_intent: id })).data;
  expect(refund?.transfer_reversal).toBeNull();
});
