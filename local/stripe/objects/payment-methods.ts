import type Stripe from 'stripe';
import { cardError, invalid } from '../http/stripe-error.ts';
import type { Account } from './account.ts';
import { newId } from './ids.ts';
import { type Behavior, testMethods } from './test-methods.ts';

const last4Of = ({ card, us_bank_account }: Stripe.PaymentMethod) =>
  card?.last4 ?? us_bank_account?.last4;

const testMethodOf = (method: Stripe.PaymentMethod) =>
  Object.values(testMethods).find(({ last4 }) => last4 === last4Of(method));

export const behaviorOf = (method: Stripe.PaymentMethod): Behavior =>
  testMethodOf(method)?.behavior ?? { kind: 'succeeds' };

/** One that exists, or a new one like a test method. @throws StripeError `resource_missing` */
export function methodBy(account: Account, id: string, param: string): Stripe.PaymentMethod {
  return Object.hasOwn(testMethods, id)
    ? account.objects.save(newMethod(account, id))
    : account.objects.get('payment_method', id, param);
}

/** Keeps a payment method for a customer's later payments. */
export function attach(account: Account, id: string, customer: string): Stripe.PaymentMethod {
  account.objects.get('customer', customer, 'customer');
  const method = methodBy(account, id, 'payment_method');
  if (method.customer && method.customer !== customer) {
    throw invalid('The payment method you provided has already been attached to a customer.');
  }
  if (testMethodOf(method)?.isAttachable === false) {
    const behavior = behaviorOf(method);
    const { code, declineCode } = behavior.kind === 'declines' ? behavior : {};
    throw cardError('Your card was declined.', {
      ...(code && { code }),
      ...(declineCode && { decline_code: declineCode }),
    });
  }
  return account.objects.save({ ...method, customer });
}

function newMethod(account: Account, testId: string): Stripe.PaymentMethod {
  const { type, last4 } = testMethods[testId] as (typeof testMethods)[string];
  return {
    ...{ id: newId('pm'), object: 'payment_method', created: account.now(), livemode: false },
    ...{ type, customer: null, customer_account: null, metadata: {} },
    billing_details: { address: null, email: null, name: null, phone: null, tax_id: null },
    ...(type === 'card' ? { card: newCard(last4) } : { us_bank_account: newBankAccount(last4) }),
  };
}

const newCard = (last4: string): Stripe.PaymentMethod.Card => ({
  ...{ brand: 'visa', display_brand: 'visa', country: 'US', funding: 'credit', last4 },
  ...{ exp_month: 12, exp_year: 2040, checks: null, generated_from: null, networks: null },
  ...{ regulated_status: null, three_d_secure_usage: { supported: true }, wallet: null },
});

const newBankAccount = (last4: string): Stripe.PaymentMethod.UsBankAccount => ({
  ...{ account_holder_type: 'individual', account_type: 'checking', last4, networks: null },
  ...{ bank_name: 'STRIPE TEST BANK', financial_connections_account: null, fingerprint: null },
  ...{ routing_number: '110000000', status_details: null },
});
