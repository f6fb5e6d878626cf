import type Stripe from 'stripe';
import { forbidden, invalid } from '../http/stripe-error.ts';
import type { Account } from './account.ts';
import { checkAmount } from './currencies.ts';
import { type IntentParameters, newIntent } from './new-intent.ts';
import { pay } from './payment-course.ts';
import { methodBy } from './payment-methods.ts';

interface ConfirmParameters {
  readonly payment_method?: string | undefined;
  readonly off_session?: boolean | undefined;
}

export function createIntent(account: Account, parameters: IntentParameters): Stripe.PaymentIntent {
  check(account, parameters);
  const { payment_method, confirm = false, off_session = false } = parameters;
  const method = payment_method && methodBy(account, payment_method, 'payment_method');
  const intent = account.objects.save(newIntent(account, parameters, method || null));
  account.events.tell('payment_intent.created', intent);
  return confirm ? confirmIntent(account, intent, { off_session }) : intent;
}

export function confirmIntent(
  account: Account,
  intent: Stripe.PaymentIntent,
  { payment_method, off_session = false }: ConfirmParameters,
): Stripe.PaymentIntent {
  need(intent, ['requires_payment_method', 'requires_confirmation', 'requires_action'], 'confirm');
  const chosen = payment_method ?? (intent.payment_method as string | null);
  if (!chosen) {
    throw forbidden(
      "You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the PaymentIntent with a payment method and then confirm it again, or confirm it again directly with a payment method.",
      { code: 'payment_intent_unexpected_state', payment_intent: intent },
    );
  }
  const method = methodBy(account, chosen, 'payment_method');
  checkOwner(account, intent, method);
  return pay(account, intent, method, off_session);
}

export function cancelIntent(
  account: Account,
  intent: Stripe.PaymentIntent,
  reason: Stripe.PaymentIntent.CancellationReason | undefined,
): Stripe.PaymentIntent {
  need(intent, ['requires_payment_method', 'requires_confirmation', 'requires_action'], 'cancel');
  const canceled = account.objects.save({
    ...intent,
    ...{ status: 'canceled', canceled_at: account.now(), next_action: null },
    cancellation_reason: reason ?? null,
  });
  account.events.tell('payment_intent.canceled', canceled);
  return canceled;
}

function need(
  intent: Stripe.PaymentIntent,
  statuses: readonly Stripe.PaymentIntent.Status[],
  verb: 'confirm' | 'cancel',
): void {
  const { status } = intent;
  if (statuses.includes(status)) return;
  throw forbidden(
    `You cannot ${verb} this PaymentIntent because it has a status of ${status}. Only a PaymentIntent with one of the following statuses may be ${verb}ed: ${statuses.join(', ')}.`,
    { code: 'payment_intent_unexpected_state', payment_intent: intent },
  );
}

function check(account: Account, parameters: IntentParameters): void {
  const { amount, currency, customer, confirm, off_session } = parameters;
  checkAmount(amount, currency);
  if (customer) account.objects.get('customer', customer, 'customer');
  if (off_session !== undefined && !confirm) {
    const message =
      'You cannot provide the parameter `off_session` when creating a PaymentIntent unless you are also confirming it.';
    throw invalid(message, { param: 'off_session' });
  }
  const { application_fee_amount: fee, transfer_data } = parameters;
  if (fee !== undefined && !transfer_data) {
    const message =
      'Can only apply an application_fee_amount when the PaymentIntent is attempting a direct payment or a destination payment.';
    throw invalid(message, { param: 'application_fee_amount' });
  }
}

/** What a customer has saved cannot be used for another, or for none. */
function checkOwner(
  account: Account,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
): void {
  if (method.customer && method.customer !== intent.customer) {
    const message = `The payment method ${method.id} belongs to another Customer. Please include the Customer in the \`customer\` parameter on the PaymentIntent.`;
    throw invalid(message, { param: 'payment_method' });
  }
  const [used] = account.objects.list('charge', { where: { payment_method: method.id }, limit: 1 });
  if (used?.status === 'succeeded' && !method.customer) {
    throw invalid(
      'The provided PaymentMethod was previously used with a PaymentIntent without Customer attachment, shared with a connected account without Customer attachment, or was detached from a Customer. It may not be used again. To use a PaymentMethod multiple times, you must attach it to a Customer first.',
    );
  }
}
