import type Stripe from 'stripe';
import { cardError } from '../http/stripe-error.ts';
import type { Account } from './account.ts';
import { type Decline, newCharge } from './charges.ts';
import { openDispute } from './disputes.ts';
import { behaviorOf } from './payment-methods.ts';

type Intent = Stripe.PaymentIntent;
type Method = Stripe.PaymentMethod;

const authenticationRequired: Decline = {
  code: 'authentication_required',
  declineCode: 'authentication_required',
  message:
    'Your card was declined. This transaction requires authentication. Please try again and authenticate your card when prompted during checkout.',
};

/** The customer was asked to authenticate, and has not. */
export const notAuthenticated: Decline = {
  code: 'payment_intent_authentication_failure',
  message:
    'The provided PaymentMethod has failed authentication. You can provide payment_method_data or a new PaymentMethod to attempt to fulfill this PaymentIntent again.',
};

/** What becomes of a payment that is confirmed. @throws StripeError if it is refused at once */
export function pay(account: Account, intent: Intent, method: Method, offSession: boolean): Intent {
  const behavior = behaviorOf(method);
  const fault = account.fault();
  if (fault === 'decline') return refuse(account, intent, method, declineOf('card_declined'));
  if (fault === 'requires_action' || behavior.kind === 'needs_authentication') {
    return offSession
      ? refuse(account, intent, method, authenticationRequired)
      : askToAuthenticate(account, intent, method);
  }
  if (behavior.kind === 'declines') {
    return refuse(account, intent, method, declineOf(behavior.code, behavior.declineCode));
  }
  if (fault === 'pending' || behavior.kind === 'processes') return process(account, intent, method);
  return succeed(account, intent, method);
}

/** The money was taken. */
export function succeed(account: Account, intent: Intent, method: Method): Intent {
  const { objects, events } = account;
  const charge = objects.save(settledCharge(account, intent, method));
  const paid = objects.save({
    ...intent,
    ...{ status: 'succeeded', latest_charge: charge.id, amount_received: intent.amount },
    ...{ next_action: null, last_payment_error: null, processing: null },
    payment_method: method.id,
  });
  if (intent.setup_future_usage && typeof intent.customer === 'string') {
    objects.save({ ...method, customer: intent.customer });
  }
  events.tell('charge.succeeded', charge);
  events.tell('payment_intent.succeeded', paid);
  const behavior = behaviorOf(method);
  if (behavior.kind === 'succeeds' && behavior.later === 'dispute') {
    openDispute(account, charge, { reason: 'fraudulent' });
  }
  return paid;
}

/** The money could not be taken; the payment intent waits for another payment method. */
export function fail(account: Account, intent: Intent, method: Method, decline: Decline): Intent {
  const { objects, events } = account;
  const charge = objects.save({
    ...newCharge(account, intent, method, 'failed', decline),
    ...(intent.status === 'processing' && { id: intent.latest_charge as string }),
  });
  const failed = objects.save({
    ...intent,
    ...{ status: 'requires_payment_method', payment_method: null, latest_charge: charge.id },
    ...{ next_action: null, processing: null },
    last_payment_error: {
      ...{ type: 'card_error', code: decline.code as never, message: decline.message },
      ...{ charge: charge.id, payment_method: method },
      ...(decline.declineCode && { decline_code: decline.declineCode }),
    },
  });
  events.tell('charge.failed', charge);
  events.tell('payment_intent.payment_failed', failed);
  return failed;
}

/** A decline as Stripe words it. */
export const declineOf = (code: string, declineCode?: string): Decline => ({
  code,
  ...(code === 'card_declined' && { declineCode: declineCode ?? 'generic_decline' }),
  message: code === 'expired_card' ? 'Your card has expired.' : 'Your card was declined.',
});

function settledCharge(account: Account, intent: Intent, method: Method): Stripe.Charge {
  const charge = newCharge(account, intent, method, 'succeeded');
  return intent.status === 'processing'
    ? { ...charge, id: intent.latest_charge as string }
    : charge;
}

function refuse(account: Account, intent: Intent, method: Method, decline: Decline): never {
  const failed = fail(account, intent, method, decline);
  throw cardError(decline.message, {
    code: decline.code,
    ...(decline.declineCode && { decline_code: decline.declineCode }),
    charge: failed.latest_charge as string,
    payment_intent: failed,
    payment_method: method,
  });
}

function askToAuthenticate(account: Account, intent: Intent, method: Method): Intent {
  const asking = account.objects.save({
    ...intent,
    ...{ status: 'requires_action', payment_method: method.id },
    next_action: { type: 'use_stripe_sdk', use_stripe_sdk: {} },
  });
  account.events.tell('payment_intent.requires_action', asking);
  return asking;
}

function process(account: Account, intent: Intent, method: Method): Intent {
  const charge = account.objects.save(newCharge(account, intent, method, 'pending'));
  const processing = account.objects.save({
    ...intent,
    ...{ status: 'processing', payment_method: method.id, latest_charge: charge.id },
  });
  account.events.tell('charge.pending', charge);
  account.events.tell('payment_intent.processing', processing);
  return processing;
}
