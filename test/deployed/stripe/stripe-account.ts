import Stripe from 'stripe';
import { apiKey } from '../../../local/stripe/runner/keys.ts';
import { saved } from '../../support/stripe-payments.ts';
import type { Market } from '../stack/deployed-market.ts';

const VARIABLE = 'EMULATED_STRIPE';

/** The environment that the checks find the double of Stripe in. */
export const environmentForStripe = (url: string): Record<string, string> => ({ [VARIABLE]: url });

/** The marketplace's own client of Stripe. */
export const stripeAccount = (): Stripe => {
  const { hostname: host, port } = new URL(process.env[VARIABLE] ?? '');
  return new Stripe(apiKey, { protocol: 'http', host, port });
};

/** An order that its customer has paid for at Stripe, with a card that was saved. */
export const paidOrder = async (stripe: Stripe, shop: Market) => {
  const customer = await saved(stripe);
  const price = { amount: 50_000, currency: 'usd' };
  const { id: payment_intent } = await stripe.paymentIntents.create({
    ...{ ...price, ...customer, setup_future_usage: 'off_session', confirm: true },
  });
  const payment = { captured: price.amount, serviceFee: 2000, reference: payment_intent };
  return { orderId: await shop.place({ payment }), payment_intent, ...customer };
};
