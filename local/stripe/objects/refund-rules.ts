import type Stripe from 'stripe';
import { forbidden, invalid } from '../http/stripe-error.ts';
import type { Account } from './account.ts';
import { paidCharge } from './charges.ts';
import { checkAmount, written } from './currencies.ts';
import { isChargedBack } from './disputes.ts';

export interface RefundParameters {
  readonly payment_intent?: string | undefined;
  readonly charge?: string | undefined;
  readonly amount?: number | undefined;
  readonly reason?: 'duplicate' | 'fraudulent' | 'requested_by_customer' | undefined;
  readonly metadata?: Record<string, string> | undefined;
  readonly reverse_transfer?: boolean | undefined;
  readonly refund_application_fee?: boolean | undefined;
}

/** The charge that a refund is about. @throws StripeError if there is none that was paid */
export function refundedCharge(account: Account, parameters: RefundParameters): Stripe.Charge {
  const { payment_intent, charge } = parameters;
  if (charge) return account.objects.get('charge', charge, 'charge');
  if (!payment_intent) {
    const message =
      'One of the following params should be provided for this request: payment_intent or charge.';
    throw invalid(message, { code: 'parameter_missing' });
  }
  const intent = account.objects.get('payment_intent', payment_intent, 'payment_intent');
  const paid = paidCharge(account, intent);
  if (paid) return paid;
  const message = `This PaymentIntent (${intent.id}) does not have a successful charge to refund.`;
  throw forbidden(message, { param: 'payment_intent' });
}

/** How much goes back. @throws StripeError if the charge does not allow it */
export function refundAmount(
  account: Account,
  charge: Stripe.Charge,
  parameters: RefundParameters,
): number {
  const { id, currency } = charge;
  const unrefunded = charge.amount_captured - charge.amount_refunded;
  if (charge.status !== 'succeeded') throw forbidden(`Charge ${id} has not been paid.`);
  if (isChargedBack(account, charge)) {
    const message = `Charge ${id} has been charged back; cannot issue a refund.`;
    throw forbidden(message, { code: 'charge_disputed' });
  }
  if (unrefunded === 0) {
    const message = `Charge ${id} has already been refunded.`;
    throw forbidden(message, { code: 'charge_already_refunded' });
  }
  checkConnect(charge, parameters);
  const { amount = unrefunded } = parameters;
  checkAmount(amount, currency);
  if (amount <= unrefunded) return amount;
  const [asked, left] = [written(amount, currency), written(unrefunded, currency)];
  const message = `Refund amount (${asked}) is greater than unrefunded amount on charge (${left})`;
  throw forbidden(message, { param: 'amount' });
}

function checkConnect(charge: Stripe.Charge, parameters: RefundParameters): void {
  if (parameters.reverse_transfer && !charge.transfer) {
    const message = `Cannot reverse transfer on charge ${charge.id}: it does not have an associated transfer.`;
    throw forbidden(message, { param: 'reverse_transfer' });
  }
  if (parameters.refund_application_fee && !charge.application_fee) {
    const message = `Cannot refund application fee on charge ${charge.id}: it does not have an application fee.`;
    throw forbidden(message, { param: 'refund_application_fee' });
  }
}
