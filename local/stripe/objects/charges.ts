import type Stripe from 'stripe';
import type { Account } from './account.ts';
import { newId } from './ids.ts';

/** Why a payment failed. */
export interface Decline {
  readonly code: string;
  readonly declineCode?: string;
  readonly message: string;
}

const idOf = (given: string | { readonly id: string } | null | undefined): string | null =>
  typeof given === 'object' ? (given?.id ?? null) : (given ?? null);

/** A new attempt to take the money of a payment intent. */
export function newCharge(
  account: Account,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  status: 'succeeded' | 'pending' | 'failed',
  decline?: Decline,
): Stripe.Charge {
  const { amount, currency, customer, description, metadata, on_behalf_of } = intent;
  const destination = idOf(intent.transfer_data?.destination);
  const charge: Omit<Stripe.Charge, 'source'> = {
    ...{ id: newId('ch'), object: 'charge', created: account.now(), livemode: false },
    ...{ amount, amount_captured: status === 'failed' ? 0 : amount, amount_refunded: 0, currency },
    ...{ status, paid: status === 'succeeded', captured: status !== 'failed' },
    ...{ refunded: false, disputed: false, customer, description, metadata, on_behalf_of },
    ...{ payment_intent: intent.id, payment_method: method.id, outcome: null },
    ...{ failure_code: decline?.code ?? null, failure_message: decline?.message ?? null },
    ...{ application: null, application_fee_amount: intent.application_fee_amount },
    application_fee: intent.application_fee_amount && status === 'succeeded' ? newId('fee') : null,
    transfer_data: destination === null ? null : { amount: null, destination },
    ...(destination !== null && status === 'succeeded' && { transfer: newId('tr') }),
    ...{ transfer_group: intent.transfer_group, source_transfer: null },
    ...{ balance_transaction: status === 'succeeded' ? newId('txn') : null },
    ...{ failure_balance_transaction: null, fraud_details: {}, review: null, shipping: null },
    billing_details: method.billing_details,
    payment_method_details: null,
    ...{ receipt_email: null, receipt_number: null, receipt_url: null },
    ...{ calculated_statement_descriptor: null, statement_descriptor: null },
    statement_descriptor_suffix: null,
  };
  return charge as Stripe.Charge;
}

/** The charge by which a payment intent was paid. */
export function paidCharge(
  account: Account,
  { latest_charge }: Stripe.PaymentIntent,
): Stripe.Charge | undefined {
  if (typeof latest_charge !== 'string') return undefined;
  const charge = account.objects.get('charge', latest_charge);
  return charge.status === 'succeeded' ? charge : undefined;
}

/** Counts what was given back; less than before when a refund failed. */
export function withRefunded(charge: Stripe.Charge, amount: number): Stripe.Charge {
  const amount_refunded = charge.amount_refunded + amount;
  return { ...charge, amount_refunded, refunded: amount_refunded === charge.amount_captured };
}
