import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import Stripe from 'stripe';
import { paidOrderKey } from '../../../lambdas/adapters/dynamodb/keys.ts';
import { webhookSecret } from '../../../local/stripe/runner/keys.ts';
import { deployedMarket } from '../stack/deployed-market.ts';
import { output } from '../stack/outputs.ts';
import { waitFor } from '../stack/wait-for.ts';
import { readSubject } from '../subject.ts';
import { paidOrder, stripeAccount } from './stripe-account.ts';

jest.setTimeout(2 * 60_000);

const TOLD_WITHIN_SECONDS = 60;
const subject = readSubject();
const shop = deployedMarket(subject);
const stripe = stripeAccount();

const message = JSON.stringify({
  id: 'evt_of_another_service',
  object: 'event',
  data: { object: { object: 'refund', id: 're_of_another_service' } },
});

const now = Math.floor(Date.now() / 1000);
const signed = (secret: string, timestamp = now) =>
  Stripe.webhooks.generateTestHeaderString({ payload: message, secret, timestamp });

const post = (signature?: string) =>
  shop.service.request('POST', '/webhooks/stripe', {
    body: message,
    headers: signature === undefined ? {} : { 'stripe-signature': signature },
  });

describe('the route for messages of Stripe', () => {
  it('takes one that is signed, without a token', async () => {
    expect(await post(signed(webhookSecret))).toMatchObject({ status: 200 });
  });

  it.each([
    ['not signed', undefined],
    ['signed with another secret', signed('whsec_of_somebody_else')],
    ['signed an hour ago', signed(webhookSecret, now - 3600)],
  ])('refuses one that is %s', async (_, signature) => {
    const refused = { status: 400, body: { code: 'signature-invalid' } };

    expect(await post(signature)).toMatchObject(refused);
  });
});

describe('a refund made in the dashboard', () => {
  it('reaches the order, which is found by the payment that it was bought with', async () => {
    const { orderId, payment_intent } = await paidOrder(stripe, shop);
    const { Item } = await new DynamoDBClient().send(
      new GetItemCommand({
        TableName: output(subject.outputs, 'TableName'),
        Key: marshall(paidOrderKey(payment_intent, orderId)),
      }),
    );
    expect(Item).toBeDefined();

    await stripe.refunds.create({ payment_intent, amount: 700 });

    await waitFor(TOLD_WITHIN_SECONDS, async () =>
      expect(await shop.order(orderId)).toMatchObject({ payment: { refunded: 700 } }),
    );
    expect(await shop.history(orderId)).toEqual(['order_placed', 'payment_adjusted']);
  });
});
