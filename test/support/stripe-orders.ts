import type Stripe from 'stripe';
import type { ConnectSettings } from '../../lambdas/adapters/payments/stripe/connect.ts';
import { stripePayments } from '../../lambdas/adapters/payments/stripe/payments.ts';
import { clockAt } from './clock.ts';
import { OPENED_AT } from './orders.ts';
import { anInstruction } from './payment-instructions.ts';
import { API_KEY, stripeDouble, WEBHOOK_SECRET } from './stripe-double.ts';

/** The secret that holds the keys of the double. */
export const STRIPE_KEYS = JSON.stringify({ apiKey: API_KEY, webhookSecrets: [WEBHOOK_SECRET] });

interface Purchase {
  readonly amount?: number;
  readonly currency?: string;
  readonly card?: string;
  readonly more?: Partial<Stripe.PaymentIntentCreateParams>;
}

/** A payment of a customer who can be charged again. */
export const purchaseAt = async (
  stripe: Stripe,
  { amount = 50_000, currency = 'usd', card = 'pm_card_visa', more }: Purchase = {},
): Promise<Stripe.Response<Stripe.PaymentIntent>> => {
  const customer = await stripe.customers.create({ name: 'Ada' });
  return stripe.paymentIntents.create({
    ...{ amount, currency, customer: customer.id, payment_method: card, confirm: true },
    ...{ setup_future_usage: 'off_session', return_url: 'https://shop.example' },
    ...more,
  });
};

/** The provider over the double, and customers who buy there. */
export const stripeAtHand = (connect?: ConnectSettings) => {
  const clock = clockAt(OPENED_AT);
  const atStripe = stripeDouble({ now: clock.now, random: () => 0.5 });
  const { double, stripe } = atStripe;
  const requests: string[] = [];
  const overtaking = new Map<string, () => unknown>();
  const payments = stripePayments({
    apiUrl: 'https://api.stripe.com',
    secret: async () => STRIPE_KEYS,
    fetch: async (input, init) => {
      const { method, url } = new Request(input, init);
      const request = `${method} ${new URL(url).pathname}`;
      requests.push(request);
      const happen = overtaking.get(request);
      overtaking.delete(request);
      const reply = happen?.();
      if (reply instanceof Response) return reply;
      return double.fetch(input as string, init);
    },
    connect,
  });

  return {
    ...{ ...atStripe, clock, payments, requests },
    paid: (purchase?: Purchase) => purchaseAt(stripe, purchase),
    /** Has something happen just before the next request of this kind, or a reply come instead. */
    overtake: (request: string, happen: () => unknown) => overtaking.set(request, happen),
    refundsOf: async (intent: string) =>
      (await stripe.refunds.list({ payment_intent: intent })).data.map(({ amount }) => amount),
    /** The refund that the builders' order asks for, from these payments. */
    refundFrom: (reference: string, ...chargeReferences: string[]) =>
      anInstruction({ reference, chargeReferences }),
    chargeLike: (reference: string) =>
      anInstruction({
        ...{ key: 'charge-order-1-3', movementId: 'charge-order-1-3', kind: 'charge', reference },
        amount: 20_000,
      }),
  };
};
