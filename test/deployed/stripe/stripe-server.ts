import { DatabaseSync } from 'node:sqlite';
import { PreparedServer } from '../../../local/http/prepared-server.ts';
import { fetchListener } from '../../../local/stripe/runner/fetch-listener.ts';
import { apiKey, webhookSecret } from '../../../local/stripe/runner/keys.ts';
import { StripeDouble } from '../../../local/stripe/stripe-double.ts';
import { Webhooks } from '../../../local/stripe/webhooks/webhooks.ts';
import { fetch } from '../stack/fetch.ts';

/** The double of Stripe, for a stack that is deployed somewhere else. */
interface StripeServer {
  /** What the stack is given as `StripeApiUrl`. */
  readonly url: string;
  /** Posts to this address whatever happens from now on. */
  tell(receiver: string): void;
  stop(): Promise<void>;
}

export const startStripe = async (): Promise<StripeServer> => {
  const server = await PreparedServer.listen(0);
  const now = Date.now;
  let webhooks: Webhooks | undefined;
  const double = new StripeDouble({
    ...{ database: new DatabaseSync(':memory:'), now, apiKey },
    faults: () => ({ payments: 'ok', webhooks: 'ok' }),
    onEvent: () => webhooks?.wake(),
  });
  server.serve(fetchListener(server.address, double.fetch));
  const { deliveries, objects } = double;
  return {
    url: server.address,
    tell: (url) => {
      webhooks = new Webhooks({
        ...{ deliveries, objects, now, url, secret: webhookSecret, post: fetch },
      });
    },
    stop: async () => {
      await webhooks?.stop();
      await server.stop();
    },
  };
};
