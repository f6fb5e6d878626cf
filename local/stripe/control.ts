import type Stripe from 'stripe';
import { StripeError } from './http/stripe-error.ts';
import type { Account } from './objects/account.ts';
import { type Decline, paidCharge } from './objects/charges.ts';
import { createCustomer } from './objects/customers.ts';
import { closeDispute, type DisputeTerms, openDispute, reviewDispute } from './objects/disputes.ts';
import { declineOf, fail, notAuthenticated, succeed } from './objects/payment-course.ts';
import { createIntent } from './objects/payment-intents.ts';
import { attach } from './objects/payment-methods.ts';
import { createRefund, moveRefund } from './objects/refunds.ts';

export interface PaymentTerms {
  /** In minor units. */
  readonly amount: number;
  readonly currency: string;
  /** One of Stripe's for tests, such as `pm_card_visa`. */
  readonly paymentMethod: string;
}

/** What people and banks do, and no API call: the customer, Stripe's dashboard, the customer's bank. */
export class StripeControl {
  readonly #account: Account;
  readonly #atOnce: <Result>(work: () => Result) => Result;

  /** @param atOnce does all of the work or none */
  constructor(account: Account, atOnce: <Result>(work: () => Result) => Result) {
    this.#account = account;
    this.#atOnce = atOnce;
  }

  /** A customer pays on a page of Stripe's, and the payment method is kept for later payments. */
  payment({ paymentMethod, ...price }: PaymentTerms): Stripe.PaymentIntent {
    return this.#atOnce(() => {
      const { id: customer } = createCustomer(this.#account, {});
      const { id: payment_method } = attach(this.#account, paymentMethod, customer);
      const currency = price.currency.toLowerCase();
      const parameters = { ...price, currency, customer, payment_method, confirm: true };
      return createIntent(this.#account, parameters);
    });
  }

  /** The customer authenticates a payment that `requires_action`, or fails to. */
  authenticate(intentId: string, outcome: 'succeeded' | 'failed' = 'succeeded') {
    return this.#finishPayment(intentId, 'requires_action', outcome, notAuthenticated);
  }

  /** The bank carries out, or refuses, a payment that is `processing`. */
  settlePayment(intentId: string, outcome: 'succeeded' | 'failed') {
    return this.#finishPayment(intentId, 'processing', outcome, declineOf('card_declined'));
  }

  /** What is under way comes to its end, be it a payment or a refund. */
  settle(id: string, outcome: 'succeeded' | 'failed'): Stripe.PaymentIntent | Stripe.Refund {
    return id.startsWith('pi_') ? this.settlePayment(id, outcome) : this.settleRefund(id, outcome);
  }

  /** A refund arrives, or comes back: also one that had succeeded. */
  settleRefund(refundId: string, outcome: 'succeeded' | 'failed'): Stripe.Refund {
    return this.#atOnce(() => {
      const refund = this.#account.objects.get('refund', refundId);
      const open = ['pending', 'requires_action', ...(outcome === 'failed' ? ['succeeded'] : [])];
      need(refund, open);
      return moveRefund(this.#account, refund, outcome);
    });
  }

  /** Somebody refunds in the dashboard: all that is left if no amount is given. */
  refund(payment_intent: string, amount?: number): Stripe.Refund {
    return this.#atOnce(() => createRefund(this.#account, { payment_intent, amount }));
  }

  /** The customer disputes a payment. */
  dispute(intentId: string, terms: Partial<DisputeTerms> = {}): Stripe.Dispute {
    return this.#atOnce(() => {
      const charge = paidCharge(this.#account, this.#intent(intentId));
      if (!charge) throw unfit(`${intentId} was not paid`);
      return openDispute(this.#account, charge, { reason: 'general', ...terms });
    });
  }

  /** Evidence was submitted: the bank reviews it. */
  review(disputeId: string): Stripe.Dispute {
    return this.#atOnce(() => reviewDispute(this.#account, this.#openDispute(disputeId)));
  }

  /** The bank decides. */
  closeDispute(disputeId: string, outcome: 'won' | 'lost'): Stripe.Dispute {
    return this.#atOnce(() => closeDispute(this.#account, this.#openDispute(disputeId), outcome));
  }

  #finishPayment(
    id: string,
    status: 'requires_action' | 'processing',
    outcome: 'succeeded' | 'failed',
    decline: Decline,
  ): Stripe.PaymentIntent {
    return this.#atOnce(() => {
      const intent = this.#intent(id);
      need(intent, [status]);
      const method = this.#account.objects.get('payment_method', intent.payment_method as string);
      if (outcome === 'succeeded') return succeed(this.#account, intent, method);
      return fail(this.#account, intent, method, decline);
    });
  }

  #intent(id: string): Stripe.PaymentIntent {
    return this.#account.objects.get('payment_intent', id);
  }

  #openDispute(id: string): Stripe.Dispute {
    const dispute = this.#account.objects.get('dispute', id);
    const statuses = ['needs_response', 'under_review'];
    need(dispute, [...statuses, ...statuses.map((status) => `warning_${status}`)]);
    return dispute;
  }
}

function need({ id, status }: { id: string; status: string | null }, fit: readonly string[]): void {
  if (!fit.includes(status ?? '')) throw unfit(`${id} has the status ${status}`);
}

const unfit = (message: string) => new StripeError(400, { type: 'invalid_request_error', message });
