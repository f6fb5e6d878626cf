import Stripe from 'stripe';
import { customer, Marketplace } from '../support/marketplace.ts';
import { Runner } from '../support/runner.ts';
import { StripeAccount } from '../support/stripe-account.ts';

/** The first start synthesizes the application with Stripe. */
jest.setTimeout(180_000);

let runner: Runner;
let shop: Marketplace;
let stripe: StripeAccount;
let secret: string;

beforeAll(async () => {
  runner = await Runner.start({ env: { PAYMENTS: 'stripe', STRIPE_PORT: '0' }, command: 'node' });
  shop = new Marketplace(runner);
  stripe = await StripeAccount.of(runner);
  secret = (await runner.request('GET', '/local/stripe')).body.webhookSecret;
});
afterAll(() => Runner.disposeAll());

/** A message about an object, as Stripe would post it. */
const about = (object: string, id: string, more: object = {}): string =>
  JSON.stringify({
    ...{ id: 'evt_test', object: 'event', type: `${object}.updated` },
    data: { object: { object, id, ...more } },
  });

const sign = async (payload: string, key = secret): Promise<string> => {
  const timestamp = Math.floor(Date.parse(await runner.now()) / 1000);
  return Stripe.webhooks.generateTestHeaderString({ payload, secret: key, timestamp });
};

const post = async (body: string | Uint8Array<ArrayBuffer>, signature?: string) => {
  const response = await fetch(`${runner.address}/webhooks/stripe`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(signature !== undefined && { 'stripe-signature': signature }),
    },
    body,
  });
  return { status: response.status, body: await response.json() };
};

const paidOrder = () => stripe.paidOrder((payment) => shop.place({ payment }));

describe('POST /webhooks/stripe', () => {
  it.each([
    ['without a signature', undefined],
    ['with an empty one', ''],
    ['with one that is none', 't=now,v1=zz'],
  ])('refuses a message %s, and says what to do', async (_, signature) => {
    const reply = await post(about('refund', 're_1'), signature);
    expect(reply).toMatchObject({
      status: 400,
      body: { code: 'signature-invalid', detail: expect.stringContaining('secret') },
    });
  });

  it('refuses what somebody else has signed, or what was changed after it was signed', async () => {
    const message = about('refund', 're_1');
    expect((await post(message, await sign(message, 'whsec_forged'))).status).toBe(400);
    expect((await post(`${message} `, await sign(message))).status).toBe(400);
  });

  it('refuses a message that was recorded and is sent again later', async () => {
    const message = about('refund', 're_1');
    const signature = await sign(message);
    await runner.advance('PT6M');
    expect((await post(message, signature)).status).toBe(400);
  });

  it.each([
    ['is no JSON', 'object=refund'],
    ['is empty', ''],
    ['is not about an object', '{"data": []}'],
    ['is about an object that does not concern orders', about('customer', 'cus_1')],
    ['is about an object that Stripe does not have', about('refund', 're_none')],
    ['is very long', about('refund', 're_none', { description: 'x'.repeat(300_000) })],
  ])('takes a signed message that %s, and nothing comes of it', async (_, message) => {
    expect((await post(message, await sign(message))).status).toBe(200);
  });

  it('takes bytes that are no text', async () => {
    const bytes = new Uint8Array([0xff, 0xfe, 0x00]);
    expect((await post(bytes, 't=1,v1=00')).status).toBe(400);
  });

  it('believes nothing that a message says: it asks Stripe', async () => {
    const { orderId, paymentIntent } = await paidOrder();
    const lie = { amount: 48_000, currency: 'usd', status: 'succeeded' };
    const message = about('refund', 're_none', { ...lie, payment_intent: paymentIntent });
    expect((await post(message, await sign(message))).status).toBe(200);
    await runner.advance('PT1M');
    expect(await shop.order(orderId)).toMatchObject({ version: 1, payment: { refunded: 0 } });
  });

  it('takes a message once, however often it comes', async () => {
    const { orderId, paymentIntent } = await paidOrder();
    await stripe.refundByHand(paymentIntent, 1_000);
    const [refund] = (await stripe.client.refunds.list({ payment_intent: paymentIntent })).data;
    const message = about('refund', refund?.id ?? '');
    const signature = await sign(message);
    await Promise.all(Array.from({ length: 5 }, () => post(message, signature)));
    await runner.advance('PT1M');
    expect(await shop.order(orderId)).toMatchObject({ version: 2, payment: { refunded: 1_000 } });
  });

  it('is for messages only: nobody can read there', async () => {
    const reply = await runner.request('GET', '/webhooks/stripe', { as: customer });
    expect(reply.status).toBe(404);
  });
});
