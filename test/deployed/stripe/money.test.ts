import { opener, otherThan, REFUNDABLE, type RequestType } from '../../support/marketplace.ts';
import { deployedMarket } from '../stack/deployed-market.ts';
import { waitFor } from '../stack/wait-for.ts';
import { readSubject } from '../subject.ts';
import { paidOrder, stripeAccount } from './stripe-account.ts';

const SETTLED_WITHIN_SECONDS = 60;

jest.setTimeout((2 * SETTLED_WITHIN_SECONDS + 30) * 1000);

const shop = deployedMarket(readSubject());
const stripe = stripeAccount();

const agree = async (orderId: string, type: RequestType): Promise<void> => {
  const requestId = await shop.opened(orderId, type);
  await shop.post(`/v1/orders/${orderId}/requests/${requestId}/accept`, otherThan(opener[type]));
};

const settles = (orderId: string, order: object) =>
  waitFor(SETTLED_WITHIN_SECONDS, async () =>
    expect(await shop.order(orderId)).toMatchObject(order),
  );

it('additional work is charged to who bought the order, and a cancellation refunds both payments', async () => {
  const { orderId, customer } = await paidOrder(stripe, shop);

  await agree(orderId, 'additional_work');
  await settles(orderId, { charges: [{ amount: 18_000, status: 'succeeded' }] });
  const { data: payments } = await stripe.paymentIntents.list({ customer });
  await agree(orderId, 'cancellation');
  const amount = REFUNDABLE + 18_000;
  await settles(orderId, { status: 'canceled', refund: { amount, status: 'succeeded' } });
  const refunds = await Promise.all(
    payments.map(({ id }) => stripe.refunds.list({ payment_intent: id })),
  );

  expect(payments.map((payment) => [payment.amount, payment.status])).toEqual([
    [18_000, 'succeeded'],
    [50_000, 'succeeded'],
  ]);
  expect(refunds.map(({ data }) => data.map((refund) => refund.amount))).toEqual([
    [16_000],
    [50_000],
  ]);
});
