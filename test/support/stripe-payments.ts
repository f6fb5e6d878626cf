import type Stripe from 'stripe';
import { stripeDouble } from './stripe-double.ts';

/** A customer who has saved a payment method, as parameters of a payment. */
export const saved = async (stripe: Stripe, method = 'pm_card_visa') => {
  const { id: customer } = await stripe.customers.create({ name: 'Robin' });
  const { id } = await stripe.paymentMethods.attach(method, { customer });
  return { customer, payment_method: id };
};

/** What a charge for additional work is asked with. */
export const offSession = {
  ...{ amount: 9000, currency: 'usd', off_session: true, confirm: true },
} as const;

/** The double with one payment that has succeeded. */
export const paid = async (
  parameters: Partial<Stripe.PaymentIntentCreateParams> = {},
  options: Parameters<typeof stripeDouble>[0] = {},
) => {
  const account = stripeDouble(options);
  const { stripe } = account;
  const method = parameters.payment_method ?? 'pm_card_visa';
  const customer = await saved(stripe, method);
  const intent = await stripe.paymentIntents.create({ ...offSession, ...parameters, ...customer });
  return { ...account, intent, payment_intent: intent.id, charge: `${intent.latest_charge}` };
};

/** The error that a call ends with, as the official client tells it. */
export const errorOf = async (call: Promise<unknown>): Promise<Stripe.errors.StripeError> => {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!error) throw new Error('the call succeeded');
  return error as Stripe.errors.StripeError;
};

/** A header of the reply that an object came with. */
export const headerOf = ({ lastResponse }: Stripe.Response<object>, name: string) =>
  // With `createFetchHttpClient` they are what `fetch` gives, whatever the types say.
  (lastResponse.headers as unknown as Headers).get(name);
