import Stripe from 'stripe';
import { stripeInbox } from '../../../../lambdas/adapters/payments/stripe/inbox.ts';
import { SignatureInvalid, Unavailable } from '../../../../lambdas/application/failures.ts';

const SECRETS = ['whsec_new', 'whsec_old'];
const KEYS = JSON.stringify({ apiKey: 'rk_test_1', webhookSecrets: SECRETS });
const inbox = stripeInbox(async () => KEYS);

const refund = JSON.stringify({
  ...{ id: 'evt_1', object: 'event', type: 'refund.updated' },
  data: { object: { id: 're_1', object: 'refund', amount: 1 } },
});

interface Signing {
  readonly secret?: string;
  /** How long ago it was signed. */
  readonly secondsAgo?: number;
}

const sign = (payload: string, { secret = 'whsec_new', secondsAgo = 0 }: Signing = {}): string =>
  Stripe.webhooks.generateTestHeaderString({
    ...{ payload, secret, timestamp: Math.floor(Date.now() / 1000) - secondsAgo },
  });

const open = (body: string, signature: string) => inbox.open(Buffer.from(body), signature);

describe('a message that Stripe has signed', () => {
  it.each(SECRETS)('with the secret %s names the object that it is about', async (secret) => {
    expect(await open(refund, sign(refund, { secret }))).toEqual({ object: 'refund', id: 're_1' });
  });

  it.each([
    [
      'another object',
      JSON.stringify({ id: 'e', data: { object: { object: 'customer', id: 'c' } } }),
    ],
    ['no object', JSON.stringify({ id: 'e', data: {} })],
    ['text that is no JSON', 'refund=re_1'],
    ['nothing', ''],
  ])('about %s is about nothing here', async (_, body) => {
    expect(await open(body, sign(body))).toBeUndefined();
  });
});

describe('a message is refused', () => {
  it.each([
    ['no signature', ''],
    ['a signature that is none', 'v1=abc'],
    ['a signature of somebody else', sign(refund, { secret: 'whsec_stranger' })],
    ['the signature of another body', sign(`${refund} `)],
    ['a signature that is older than five minutes', sign(refund, { secondsAgo: 301 })],
  ])('with %s', async (_, signature) => {
    await expect(open(refund, signature)).rejects.toThrow(SignatureInvalid);
  });
});

describe('the secret with the keys', () => {
  it.each([
    ['is not there yet', 'K7ab…random'],
    ['has no key of the API', '{"webhookSecrets":["whsec_1"]}'],
    ['has no secret for webhooks', '{"apiKey":"rk_test_1","webhookSecrets":[]}'],
  ])('that %s keeps messages at Stripe until it is, and shows nowhere', async (_, text) => {
    const opening = stripeInbox(async () => text).open(Buffer.from(refund), sign(refund));
    await expect(opening).rejects.toThrow(Unavailable);
    await expect(opening).rejects.not.toThrow(text);
  });
});
