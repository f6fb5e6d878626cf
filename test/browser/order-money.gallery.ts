import { customer, type Marketplace, pro } from '../support/marketplace.ts';
import { StripeAccount } from '../support/stripe-account.ts';
import { inEachLanguage } from './gallery/in-each-language.ts';
import { placeOrder } from './support/orders.ts';
import { expect, test } from './support/test.ts';

test.use({ env: { PAYMENTS: 'stripe', STRIPE_PORT: '0' } });

const paid = async (market: Marketplace, stripe: StripeAccount) =>
  stripe.paidOrder((payment) => placeOrder(market, { payment, title: 'Bathroom tiles' }));

inEachLanguage(({ how, show }) => {
  test('money on its way, held up and taken back', async ({ market, runner, openOrder }) => {
    const stripe = await StripeAccount.of(runner);
    const { orderId, paymentIntent } = await paid(market, stripe);
    const path = `/v1/orders/${orderId}/requests`;
    const robin = (await openOrder('Robin', orderId, how)).page;
    await stripe.treats('requires_action');
    const more = await market.opened(orderId, 'additional_work', pro);
    await market.post(`${path}/${more}/accept`, customer);
    const waitsFor = async () => (await market.order(orderId)).charges[0]?.waitsFor;
    await expect.poll(waitsFor).toBe('customer');
    await robin.reload();
    await show(robin, 'money-to-confirm');
    const jo = (await openOrder('Jo', orderId, how)).page;
    await show(jo, 'money-to-confirm-pro');
    await stripe.treats('ok');
    await stripe.confirmLatestPayment();
    await stripe.refundByHand(paymentIntent, 1500);
    await stripe.dispute(paymentIntent, 12_000);
    await stripe.treats('pending');
    const lower = await market.opened(orderId, 'price_adjustment');
    await market.post(`${path}/${lower}/accept`, pro);
    await robin.reload();
    await show(robin, 'money-on-its-way');
    await stripe.settleRefunds(paymentIntent, 'failed');
    await robin.reload();
    await show(robin, 'money-failed');
    const mika = (await openOrder('Mika', orderId, how)).page;
    await show(mika, 'money-failed-moderator');
    await stripe.treats('ok');
  });
});
