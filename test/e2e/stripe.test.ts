import { eventually } from '../support/eventually.ts';
import { customer, Marketplace, pro, REFUNDABLE } from '../support/marketplace.ts';
import { type DidNotStart, Runner, type StartOptions } from '../support/runner.ts';
import { StripeAccount } from '../support/stripe-account.ts';

/** The first start synthesizes the application with Stripe. */
jest.setTimeout(180_000);

const env = { PAYMENTS: 'stripe', STRIPE_PORT: '0' };

let runner: Runner;
let shop: Marketplace;
let account: StripeAccount;

const start = async (options: StartOptions = {}) => {
  runner = await Runner.start({ ...options, env, command: 'node' });
  shop = new Marketplace(runner);
  account = await StripeAccount.of(runner);
};

beforeAll(() => start());
afterEach(() => faults({ payments: 'ok', webhooks: 'ok' }));
afterAll(() => Runner.disposeAll());

const told = async (path: string, body: object) => {
  const reply = await runner.request('POST', `/local/${path}`, { body });
  expect(reply.status).toBe(200);
  return reply.body;
};
const faults = (what: object) => told('faults', what);

/** An order that was paid at Stripe. */
const paidOrder = async () => {
  const place = (payment: object) => shop.place({ payment });
  const { orderId, paymentIntent } = await account.paidOrder(place);
  return { orderId, payment_intent: paymentIntent };
};

const cancel = async (orderId: string) => {
  const requestId = await shop.opened(orderId, 'cancellation');
  await shop.post(`/v1/orders/${orderId}/requests/${requestId}/accept`, pro, {});
};

const refundedAtStripe = async (payment_intent: string) =>
  (await account.client.refunds.list({ payment_intent })).data.map(({ amount }) => amount);

describe('money at Stripe', () => {
  it('goes back when an order is canceled', async () => {
    const { orderId, payment_intent } = await paidOrder();
    await cancel(orderId);
    await eventually(async () =>
      expect(await shop.order(orderId)).toMatchObject({
        refund: { status: 'succeeded', amount: REFUNDABLE },
      }),
    );
    expect(await refundedAtStripe(payment_intent)).toEqual([REFUNDABLE]);
  });

  it('is charged for additional work, with the card of the first payment', async () => {
    const { orderId, payment_intent } = await paidOrder();
    const requestId = await shop.opened(orderId, 'additional_work');
    await shop.post(`/v1/orders/${orderId}/requests/${requestId}/accept`, customer, {});
    await eventually(async () =>
      expect(await shop.order(orderId)).toMatchObject({ payment: { captured: 68_000 } }),
    );
    const first = await account.client.paymentIntents.retrieve(payment_intent);
    const { data } = await account.client.paymentIntents.list({ customer: `${first.customer}` });
    expect(data.map(({ amount, status }) => [amount, status])).toEqual([
      [18_000, 'succeeded'],
      [50_000, 'succeeded'],
    ]);
  });

  it.each(['outage', 'rate_limit', 'timeout', 'error', 'error_after'])(
    'goes back once after %s',
    async (payments) => {
      const { orderId, payment_intent } = await paidOrder();
      await faults({ payments });
      await cancel(orderId);
      await runner.advance('PT1H');
      await faults({ payments: 'ok' });
      await runner.advance('P2D');
      expect(await shop.order(orderId)).toMatchObject({ refund: { status: 'succeeded' } });
      expect(await refundedAtStripe(payment_intent)).toEqual([REFUNDABLE]);
    },
  );
});

describe('what Stripe tells', () => {
  const dashboardRefund = async () => {
    const order = await paidOrder();
    await told('stripe/refunds', { paymentIntent: order.payment_intent, amount: 700 });
    return order;
  };
  const refunded = async (orderId: string) => (await shop.order(orderId)).payment.refunded;

  it.each(['ok', 'duplicated', 'out_of_order'])(
    'counts once when it comes %s',
    async (webhooks) => {
      await faults({ webhooks });
      const { orderId } = await dashboardRefund();
      await runner.advance('PT1M');
      await eventually(async () => expect(await refunded(orderId)).toBe(700));
    },
  );

  it('arrives after a restart, too', async () => {
    await faults({ webhooks: 'delayed' });
    const { orderId } = await dashboardRefund();
    const { dataDirectory } = runner;
    await runner.kill9();
    await start({ dataDirectory });
    expect(await refunded(orderId)).toBe(0);
    await runner.advance('PT5M');
    expect(await refunded(orderId)).toBe(700);
  });

  it('is a refund that waits, and then has arrived', async () => {
    const { orderId, payment_intent } = await paidOrder();
    await faults({ payments: 'pending' });
    await cancel(orderId);
    await eventually(async () => expect(await refundedAtStripe(payment_intent)).toHaveLength(1));
    const { data } = await account.client.refunds.list({ payment_intent });
    await faults({ payments: 'ok' });
    await told('stripe/settle', { id: data[0]?.id, outcome: 'succeeded' });
    await eventually(async () =>
      expect(await shop.order(orderId)).toMatchObject({ refund: { status: 'succeeded' } }),
    );
  });
});

describe('the routes of the double', () => {
  it.each([
    ['faults', { payments: 'broken' }, '/payments'],
    ['faults', { webhooks: 'broken' }, '/webhooks'],
    ['stripe/payments', { amount: 1 }, '/currency'],
    ['stripe/payments', { amount: 1, currency: 'USD', paymentMethod: 'pm_none' }, '/paymentMethod'],
    ['stripe/refunds', { paymentIntent: 'pi_none' }, '/paymentIntent'],
    ['stripe/disputes', { paymentIntent: 'pi_none', inquiry: 1 }, '/inquiry'],
    ['stripe/disputes/close', { dispute: 'du_none', outcome: 'won' }, '/dispute'],
    ['stripe/settle', { id: 're_none', outcome: 'failed' }, '/id'],
    ['stripe/authenticate', { paymentIntent: 'pi_none' }, '/paymentIntent'],
  ])('POST /local/%s %j names %s', async (path, body, pointer) => {
    const reply = await runner.request('POST', `/local/${path}`, { body });
    expect(reply.status).toBe(422);
    expect(reply.body.errors).toEqual([
      expect.objectContaining({ pointer, detail: expect.any(String) }),
    ]);
  });
});

describe('settings that will not do', () => {
  it.each([
    ['PAYMENTS', 'paypal', 'PAYMENTS is "paypal": set it to one of http, stripe, ledger.'],
    ['STRIPE_PORT', 'any', 'STRIPE_PORT is "any": set it to a number from 0 to 65535.'],
  ])('%s=%s: the runner says what to set, and does not start', async (name, value, message) => {
    const starting = Runner.start({ command: 'node', env: { [name]: value } });
    const error: DidNotStart = await starting.catch((thrown) => thrown);
    expect(error).toMatchObject({ exitCode: 1, message: `${message}\n` });
  });
});
