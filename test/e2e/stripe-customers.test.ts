import { eventually } from '../support/eventually.ts';
import { customer, Marketplace, moderator, pro } from '../support/marketplace.ts';
import { Runner } from '../support/runner.ts';
import { StripeAccount } from '../support/stripe-account.ts';

/** The first start synthesizes the application with Stripe. */
jest.setTimeout(180_000);

let runner: Runner;
let shop: Marketplace;
let stripe: StripeAccount;

beforeAll(async () => {
  runner = await Runner.start({ env: { PAYMENTS: 'stripe', STRIPE_PORT: '0' }, command: 'node' });
  shop = new Marketplace(runner);
  stripe = await StripeAccount.of(runner);
});
afterEach(async () => {
  await stripe.treats('ok');
  await stripe.tells('ok');
});
afterAll(() => Runner.disposeAll());

const paidOrder = () => stripe.paidOrder((payment) => shop.place({ payment }));

/** Robin accepts more work of 180.00, or Jo that the order ends. */
const agree = async (orderId: string, type: 'additional_work' | 'cancellation') => {
  const requestId = await shop.opened(orderId, type);
  const other = type === 'cancellation' ? pro : customer;
  await shop.post(`/v1/orders/${orderId}/requests/${requestId}/accept`, other, {});
};

const until = (orderId: string, order: object) =>
  eventually(async () => expect(await shop.order(orderId)).toMatchObject(order));

const orderWithUnconfirmedWork = async () => {
  const order = await paidOrder();
  await stripe.treats('requires_action');
  await agree(order.orderId, 'additional_work');
  await until(order.orderId, { charges: [{ status: 'pending', waitsFor: 'customer' }] });
  await stripe.treats('ok');
  return order;
};

const refundsAtStripe = async (payment_intent: string) =>
  (await stripe.client.refunds.list({ payment_intent })).data.map(({ amount }) => amount);

/** The newest payment: the one for the additional work. */
const latestPayment = async () => {
  const [latest] = (await stripe.client.paymentIntents.list({ limit: 1 })).data;
  if (!latest) throw new Error('Nothing was paid');
  return latest;
};

describe('a charge that the customer has to confirm', () => {
  it('succeeds when the customer does so', async () => {
    const { orderId } = await orderWithUnconfirmedWork();
    await stripe.confirmLatestPayment();
    await until(orderId, { charges: [{ status: 'succeeded' }], payment: { captured: 68_000 } });
  });

  it('is given up after three days, and can then not be paid any more', async () => {
    const { orderId } = await orderWithUnconfirmedWork();
    await runner.advance('P3D');
    await runner.advance('PT7H');
    await until(orderId, { charges: [{ status: 'failed' }], payment: { captured: 50_000 } });
    expect((await latestPayment()).status).toBe('canceled');
  });

  it('holds up no refund of an order that was canceled meanwhile', async () => {
    const { orderId, paymentIntent } = await orderWithUnconfirmedWork();
    await agree(orderId, 'cancellation');
    expect(await shop.order(orderId)).toMatchObject({ status: 'canceled', refund: null });
    await runner.advance('PT30M');
    await until(orderId, {
      charges: [{ status: 'failed' }],
      refund: { status: 'succeeded', amount: 48_000 },
    });
    expect(await refundsAtStripe(paymentIntent)).toEqual([48_000]);
  });

  it('is found by the sweeper when the message that it was confirmed got lost', async () => {
    const { orderId } = await orderWithUnconfirmedWork();
    await stripe.tells('lost');
    await stripe.confirmLatestPayment();
    await runner.advance('PT7H');
    await until(orderId, { charges: [{ status: 'succeeded' }] });
  });
});

describe('a refund', () => {
  it('is split over what was paid at first and for additional work', async () => {
    const { orderId, paymentIntent } = await paidOrder();
    await agree(orderId, 'additional_work');
    await until(orderId, { payment: { captured: 68_000 } });
    const { id } = await latestPayment();
    await agree(orderId, 'cancellation');
    await until(orderId, { refund: { status: 'succeeded', amount: 66_000 } });
    expect(await refundsAtStripe(paymentIntent)).toEqual([50_000]);
    expect(await refundsAtStripe(id)).toEqual([16_000]);
  });

  it('that the bank sends back has failed after all, and is made again by a moderator', async () => {
    const { orderId, paymentIntent } = await paidOrder();
    await agree(orderId, 'cancellation');
    await until(orderId, { refund: { status: 'succeeded' } });
    await stripe.settleRefunds(paymentIntent, 'failed');
    await until(orderId, { refund: { status: 'failed' }, payment: { refunded: 0 } });
    await shop.post(`/v1/orders/${orderId}/refund/retry`, moderator);
    await until(orderId, { refund: { status: 'succeeded' }, payment: { refunded: 48_000 } });
  });

  it('takes no more than the dashboard has left', async () => {
    const { orderId, paymentIntent } = await paidOrder();
    await stripe.tells('lost');
    await stripe.refundByHand(paymentIntent, 10_000);
    await agree(orderId, 'cancellation');
    await until(orderId, { refund: { status: 'succeeded', amount: 40_000 } });
    expect((await refundsAtStripe(paymentIntent)).sort()).toEqual([10_000, 40_000]);
  });
});

describe("money that the customer's bank takes back", () => {
  it('is in the history, and is not promised to anybody', async () => {
    const { orderId, paymentIntent } = await paidOrder();
    const dispute = await stripe.dispute(paymentIntent, 30_000);
    await until(orderId, { payment: { chargedBack: 30_000, available: 18_000 } });
    await stripe.closeDispute(dispute, 'won');
    await until(orderId, { payment: { available: 48_000 }, adjustments: [{ status: 'won' }] });
    const { entries } = (await shop.get(`/v1/orders/${orderId}/history`, customer)).body;
    const told = entries.filter(({ event }: { event: string }) => event === 'payment_adjusted');
    expect(told.map(({ data }: { data: object }) => data)).toEqual(
      ['pending', 'won'].map((status) => ({
        ...{ kind: 'chargeback', status, amount: 30_000, currency: 'USD' },
      })),
    );
  });
});
