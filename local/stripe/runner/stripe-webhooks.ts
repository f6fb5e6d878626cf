import type { Values } from '../../storage/values.ts';
import { ObjectStore } from '../objects/object-store.ts';
import { Deliveries } from '../webhooks/deliveries.ts';
import { Webhooks } from '../webhooks/webhooks.ts';
import type { StripeAddresses } from './addresses.ts';
import { KeptStripeFaults } from './kept-faults.ts';
import { webhookSecret } from './keys.ts';
import { stripeDatabase } from './stripe-database.ts';

interface StripeWebhooksSources extends StripeAddresses {
  readonly dataDirectory: string;
  readonly values: Values;
  readonly now: () => number;
}

/** Sends what the double has to tell to the service. */
export function stripeWebhooks(sources: StripeWebhooksSources): Webhooks {
  const { dataDirectory, values, now, webhooks: url } = sources;
  const database = stripeDatabase(dataDirectory);
  const faults = new KeptStripeFaults(values);
  return new Webhooks({
    ...{ url, now, secret: webhookSecret, post: fetch, objects: new ObjectStore(database) },
    deliveries: new Deliveries({
      ...{ database, now, random: Math.random, fault: () => faults.webhooks },
    }),
  });
}
