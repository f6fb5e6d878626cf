import type { PreparedServer } from '../../http/prepared-server.ts';

/** Where the service finds Stripe's API, and that API the service. */
export interface StripeAddresses {
  readonly api: string;
  readonly webhooks: string;
}

export const addressesOf = (stripe: PreparedServer, front: PreparedServer): StripeAddresses => ({
  api: stripe.address,
  webhooks: `${front.address}/webhooks/stripe`,
});
