import type Stripe from 'stripe';
import type { PaymentInstruction } from '../../../application/ports.ts';
import { UnusablePayment } from './failures.ts';

/** A PaymentIntent with the charge that has paid it. */
export type Intent = Omit<Stripe.PaymentIntent, 'latest_charge'> & {
  readonly latest_charge: Stripe.Charge | null;
};

/** The payments of an order, the one that it was bought with first. */
export const intentsOf = ({ reference, chargeReferences }: PaymentInstruction): readonly string[] =>
  [reference, ...chargeReferences].filter((id) => id?.startsWith('pi_')) as string[];

/** @throws UnusablePayment when it was paid in another currency than the order's */
export const findIntent = async (stripe: Stripe, id: string, currency: string): Promise<Intent> => {
  const intent = await stripe.paymentIntents.retrieve(id, { expand: ['latest_charge'] });
  if (intent.currency.toUpperCase() === currency) return intent as Intent;
  throw new UnusablePayment(`${id} was paid in ${intent.currency}, not in ${currency}`);
};

/** Of what Stripe names by its id, or shows whole. */
export const idOf = (reference: string | { readonly id: string }): string =>
  typeof reference === 'string' ? reference : reference.id;
