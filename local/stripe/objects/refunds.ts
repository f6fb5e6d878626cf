import type Stripe from 'stripe';
import { forbidden } from '../http/stripe-error.ts';
import type { Account } from './account.ts';
import { withRefunded } from './charges.ts';
import { newId } from './ids.ts';
import { behaviorOf } from './payment-methods.ts';
import { type RefundParameters, refundAmount, refundedCharge } from './refund-rules.ts';

type RefundStatus = 'succeeded' | 'pending' | 'requires_action' | 'failed' | 'canceled';

const givesNothing = (status: RefundStatus) => status === 'failed' || status === 'canceled';

export function createRefund(account: Account, parameters: RefundParameters): Stripe.Refund {
  const { objects, events } = account;
  const charge = refundedCharge(account, parameters);
  const amount = refundAmount(account, charge, parameters);
  const status = firstStatus(account, charge);
  const refund = objects.save(newRefund(account, charge, amount, status, parameters));
  events.tell('refund.created', refund);
  if (givesNothing(status)) events.tell('refund.failed', refund);
  else events.tell('charge.refunded', objects.save(withRefunded(charge, amount)));
  return refund;
}

/** Moves a refund on; one that fails or is canceled gives its amount back to what can be refunded. */
export function moveRefund(
  account: Account,
  refund: Stripe.Refund,
  status: 'succeeded' | 'failed' | 'canceled',
): Stripe.Refund {
  const { pending_reason: _, next_action: __, ...rest } = refund;
  const moved = account.objects.save({ ...rest, status, ...failureOf(status) });
  if (givesNothing(status)) {
    const charge = account.objects.get('charge', refund.charge as string);
    account.objects.save(withRefunded(charge, -refund.amount));
  }
  account.events.tell('refund.updated', moved);
  if (status === 'failed') account.events.tell('refund.failed', moved);
  return moved;
}

/** @throws StripeError unless it waits for an action of the customer's */
export function cancelRefund(account: Account, refund: Stripe.Refund): Stripe.Refund {
  if (refund.status === 'requires_action') return moveRefund(account, refund, 'canceled');
  throw forbidden(
    `Refund ${refund.id} has a status of ${refund.status}. Only refunds with status requires_action can be canceled.`,
  );
}

function firstStatus(account: Account, charge: Stripe.Charge): RefundStatus {
  const fault = account.fault();
  if (fault === 'decline') return 'failed';
  if (fault === 'pending' || fault === 'requires_action') return fault;
  const method = account.objects.get('payment_method', charge.payment_method as string);
  const behavior = behaviorOf(method);
  const isPending = behavior.kind === 'succeeds' && behavior.later === 'pending_refund';
  return isPending ? 'pending' : 'succeeded';
}

function newRefund(
  account: Account,
  charge: Stripe.Charge,
  amount: number,
  status: RefundStatus,
  { metadata = {}, reason, reverse_transfer }: RefundParameters,
): Stripe.Refund {
  const { currency, customer, payment_intent, payment_method } = charge;
  return {
    ...{ id: newId('re'), object: 'refund', created: account.now(), amount, currency, status },
    ...{ charge: charge.id, payment_intent, payment_method, customer, customer_account: null },
    ...{ metadata, reason: reason ?? null, receipt_number: null, source_transfer_reversal: null },
    balance_transaction: status === 'requires_action' ? null : newId('txn'),
    transfer_reversal: reverse_transfer ? newId('trr') : null,
    ...failureOf(status),
    ...(status === 'pending' && { pending_reason: 'processing' }),
    ...(status === 'requires_action' && { next_action: { type: 'display_details' } }),
  };
}

const failureOf = (status: RefundStatus) =>
  status === 'failed' && { failure_reason: 'declined', failure_balance_transaction: newId('txn') };
