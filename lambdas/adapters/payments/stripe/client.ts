import Stripe from 'stripe';
import { type StripeKeys, stripeKeys } from './keys.ts';

export interface StripeSettings {
  /** Where Stripe's API is, such as `https://api.stripe.com`. */
  readonly apiUrl: string;
  /** The text of the secret that holds the keys. */
  readonly secret: () => Promise<string>;
  /** Stands in for the network in tests. */
  readonly fetch?: typeof fetch;
}

/** Pinned: an upgrade is a change of the package and of this, tried together. */
const API_VERSION = '2026-10-28.endive';
const TIMEOUT_MS = 5000;
/** With the same key, be it a time-out; then it is up to who has called, with another look first. */
const MAX_RETRIES = 1;

/** The client for the keys that hold now; after a rotation it is another one. */
export const stripeClient = (settings: StripeSettings): (() => Promise<Stripe>) => {
  let current: { readonly apiKey: string; readonly stripe: Stripe } | undefined;
  return async () => {
    const { apiKey } = await stripeKeys(settings.secret);
    if (current?.apiKey !== apiKey) current = { apiKey, stripe: clientWith(apiKey, settings) };
    return current.stripe;
  };
};

const clientWith = (apiKey: StripeKeys['apiKey'], { apiUrl, fetch }: StripeSettings): Stripe => {
  const { protocol, hostname, port } = new URL(apiUrl);
  return new Stripe(apiKey, {
    apiVersion: API_VERSION,
    protocol: protocol === 'http:' ? 'http' : 'https',
    host: hostname,
    ...(port && { port }),
    timeout: TIMEOUT_MS,
    maxNetworkRetries: MAX_RETRIES,
    telemetry: false,
    ...(fetch && { httpClient: Stripe.createFetchHttpClient(fetch) }),
  });
};
