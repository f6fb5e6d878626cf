import type { PreparedServer } from '../../http/prepared-server.ts';
import type { Values } from '../../storage/values.ts';
import { StripeDouble } from '../stripe-double.ts';
import { fetchListener } from './fetch-listener.ts';
import { KeptStripeFaults } from './kept-faults.ts';
import { apiKey } from './keys.ts';
import { stripeDatabase } from './stripe-database.ts';

interface ServeStripeSources {
  readonly dataDirectory: string;
  readonly values: Values;
  readonly now: () => number;
  /** There are webhooks to send. */
  readonly onEvent: () => void;
}

/** Stripe's double as the runner runs it. */
export interface RunningStripe {
  readonly url: string;
  readonly double: StripeDouble;
  readonly faults: KeptStripeFaults;
}

/** Has a server answer as Stripe: official clients cannot be given a path before `/v1`. */
export function serveStripe(server: PreparedServer, sources: ServeStripeSources): RunningStripe {
  const { dataDirectory, values, now, onEvent } = sources;
  const faults = new KeptStripeFaults(values);
  const double = new StripeDouble({
    ...{ database: stripeDatabase(dataDirectory), now, apiKey, onEvent, faults: () => faults },
  });
  server.serve(fetchListener(server.address, double.fetch));
  return { url: server.address, double, faults };
}
