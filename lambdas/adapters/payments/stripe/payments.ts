import type { Payments } from '../../../application/ports.ts';
import { stripeCharges } from './charges.ts';
import { type StripeSettings, stripeClient } from './client.ts';
import type { ConnectSettings } from './connect.ts';
import { stripeRefunds } from './refunds.ts';

export interface StripePaymentsSettings extends StripeSettings {
  readonly connect?: ConnectSettings | undefined;
}

/**
 * Money moves at Stripe: `payment.reference` of an order is the PaymentIntent that it was bought
 * with.
 */
export const stripePayments = ({ connect, ...settings }: StripePaymentsSettings): Payments => {
  const client = stripeClient(settings);
  const by = { charge: stripeCharges(client, connect), refund: stripeRefunds(client, connect) };
  return {
    find: (instruction) => by[instruction.kind].find(instruction),
    move: (instruction) => by[instruction.kind].move(instruction),
  };
};
