import { DatabaseSync } from 'node:sqlite';
import Stripe from 'stripe';
import type { StripeFaults } from '../../local/stripe/faults.ts';
import { StripeDouble } from '../../local/stripe/stripe-double.ts';
import { Webhooks } from '../../local/stripe/webhooks/webhooks.ts';
import { witnessed } from '../stripe/witness.ts';

export const API_KEY = 'sk_test_double';
export const WEBHOOK_SECRET = 'whsec_double';

/** A webhook as its receiver sees it. */
export interface ReceivedWebhook {
  readonly body: string;
  readonly signature: string;
}

interface Options {
  readonly database?: DatabaseSync;
  readonly now?: () => number;
  readonly random?: () => number;
  /** Answers webhooks, with a status. */
  readonly receive?: (webhook: ReceivedWebhook) => number;
}

/** The double of Stripe in memory, the official client on it, and what arrives of its webhooks. */
export const stripeDouble = ({
  database = new DatabaseSync(':memory:'),
  now = Date.now,
  random = Math.random,
  receive = () => 200,
}: Options = {}) => {
  const faults: { -readonly [Fault in keyof StripeFaults]: StripeFaults[Fault] } = {
    payments: 'ok',
    webhooks: 'ok',
  };
  const unwitnessed = new StripeDouble({
    ...{ database, now, random, apiKey: API_KEY, hangUpAfterMs: 20, faults: () => faults },
  });
  const double = Object.assign(unwitnessed, { fetch: witnessed(unwitnessed.fetch) });
  const clientWith = (apiKey: string) =>
    new Stripe(apiKey, {
      httpClient: Stripe.createFetchHttpClient(double.fetch),
      maxNetworkRetries: 0,
    });
  const received: ReceivedWebhook[] = [];
  const webhooks = new Webhooks({
    ...{ now, objects: double.objects, deliveries: double.deliveries },
    ...{ url: 'http://shop.example/webhooks/stripe', secret: WEBHOOK_SECRET },
    post: async (_, { headers, body }) => {
      const signature = new Headers(headers).get('stripe-signature') ?? '';
      const webhook = { body: String(body), signature };
      received.push(webhook);
      return new Response(null, { status: receive(webhook) });
    },
  });
  return { double, faults, stripe: clientWith(API_KEY), clientWith, webhooks, received };
};
