import { customer, type Marketplace, pro } from '../support/marketplace.ts';
import { StripeAccount } from '../support/stripe-account.ts';
import { expectOpenToAll } from './support/open-to-all.ts';
import { placeOrder } from './support/orders.ts';
import { test as base, expect } from './support/test.ts';

const test = base.extend<{ stripe: StripeAccount }>({
  stripe: async ({ runner }, use) => {
    const stripe = await StripeAccount.of(runner);
    await use(stripe);
    await stripe.treats('ok');
  },
});

test.use({ env: { PAYMENTS: 'stripe', STRIPE_PORT: '0' } });

async function addWork(market: Marketplace, orderId: string): Promise<void> {
  const requestId = await market.opened(orderId, 'additional_work', pro);
  await market.post(`/v1/orders/${orderId}/requests/${requestId}/accept`, customer);
}

async function cancel(market: Marketplace, orderId: string): Promise<void> {
  const requestId = await market.opened(orderId, 'cancellation', customer);
  await market.post(`/v1/orders/${orderId}/requests/${requestId}/accept`, pro);
}

test('a payment that the bank wants confirmed is asked of Robin, and told to Jo', async ({
  market,
  stripe,
  open,
  openOrder,
}) => {
  const { orderId } = await stripe.paidOrder((payment) => placeOrder(market, { payment }));
  await stripe.treats('requires_action');
  await addWork(market, orderId);
  const robin = await openOrder('Robin', orderId);
  const charge = robin.facts('Additional work');
  await expect(charge).toContainText('Your bank wants you to confirm this payment of US$180.00.');
  await expectOpenToAll(robin.page);
  const jo = await openOrder('Jo', orderId);
  await expect(jo.facts('Additional work')).toContainText('Robin has to confirm it with the bank');
  const orders = await open('Robin', '/orders?role=customer');
  await expect(orders.getByText('Confirm a payment')).toBeVisible();
  await expectOpenToAll(orders);

  await stripe.treats('ok');
  await stripe.confirmLatestPayment();

  await expect(charge).toContainText('Done');
  await expect(robin.latest).toContainText('US$180.00 was charged');
  await expect(orders.getByText('Confirm a payment')).toHaveCount(0);
});

test('a refund that waits for the bank arrives, and is sent back after all', async ({
  market,
  stripe,
  openOrder,
}) => {
  const { orderId, paymentIntent } = await stripe.paidOrder((payment) =>
    placeOrder(market, { payment }),
  );
  await stripe.treats('pending');
  await cancel(market, orderId);
  const robin = await openOrder('Robin', orderId);
  const refund = robin.facts('Refund: Cancellation');
  await expect(refund).toContainText('With the bank. This can take up to ten days.');

  await stripe.settleRefunds(paymentIntent, 'succeeded');
  await expect(refund).toContainText('Done');

  await stripe.settleRefunds(paymentIntent, 'failed');
  await expect(refund).toContainText('Failed');
  await expect(robin.latest).toContainText('The refund of US$480.00 didn’t reach Robin');
});

test('a refund that needs bank details tells Robin where they were asked for', async ({
  market,
  stripe,
  openOrder,
}) => {
  const { orderId } = await stripe.paidOrder((payment) => placeOrder(market, { payment }));
  await stripe.treats('requires_action');
  await cancel(market, orderId);

  const robin = await openOrder('Robin', orderId);
  await expect(robin.facts('Refund: Cancellation')).toContainText(
    'Check your email: the payment provider needs your bank details to send you the money.',
  );
  await expectOpenToAll(robin.page);
});

test('what was refunded by hand, and what the bank took back, is told with its end', async ({
  market,
  stripe,
  openOrder,
}) => {
  const { orderId, paymentIntent } = await stripe.paidOrder((payment) =>
    placeOrder(market, { payment }),
  );
  await stripe.refundByHand(paymentIntent, 1500);
  const robin = await openOrder('Robin', orderId);
  await expect(robin.history).toContainText('The marketplace refunded US$15.00');
  await expect(robin.summary).toContainText('By the marketplace, done');

  const dispute = await stripe.dispute(paymentIntent, 12_000);
  await expect(robin.facts('Chargeback')).toContainText('By your bank, under review');
  await expect(robin.facts('Paid in total')).toContainText('US$365.00');
  await expectOpenToAll(robin.page);
  const mika = await openOrder('Mika', orderId);
  await expect(mika.facts('Chargeback')).toContainText('By Robin’s bank, under review');

  await stripe.closeDispute(dispute, 'won');
  await expect(robin.facts('Chargeback')).toContainText('By your bank, reversed');
  await expect(robin.facts('Paid in total')).toContainText('US$485.00');
  await expect(robin.history).toContainText('The chargeback of US$120.00 was reversed');
});
