import type { PaymentInstruction, Payments } from '../../../application/ports.ts';
import { stripeCharges } from './charges.ts';
import { type StripeSettings, stripeClient } from './client.ts';
import type { ConnectSettings } from './connect.ts';
import { orRefused } from './failures.ts';
import type { StripeMovements } from './movements.ts';
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
  const by: Readonly<Record<PaymentInstruction['kind'], StripeMovements>> = {
    charge: stripeCharges(connect),
    refund: stripeRefunds(connect),
  };
  return {
    find: (instruction) =>
      orRefused(async () => by[instruction.kind].find(await client(), instruction)),
    move: (instruction) =>
      orRefused(async () => by[instruction.kind].move(await client(), instruction)),
  };
};
