import type Stripe from 'stripe';
import { type MoneyMoved, moneyMoved } from '../../../local/stripe/money-moved.ts';
import type { Kind, Kinds, ObjectStore } from '../../../local/stripe/objects/object-store.ts';

/** Everything of a kind that is at Stripe, oldest first: there is no other order in the account. */
export const allOf = <K extends Kind>(objects: ObjectStore, kind: K): readonly Kinds[K][] =>
  objects.list(kind, { where: {}, limit: 100_000 }).toReversed();

export interface PaymentAtStripe extends MoneyMoved {
  readonly intent: Stripe.PaymentIntent;
}

/** The payments of the order, and what has happened to their money. */
export const paymentsIn = (objects: ObjectStore): readonly PaymentAtStripe[] =>
  allOf(objects, 'payment_intent').map((intent) => ({
    ...moneyMoved(objects, intent.id),
    intent,
  }));

/** What neither the customer nor their bank has got back. */
export const leftOf = ({ captured, refunded, disputed }: MoneyMoved): number =>
  captured - refunded - disputed;

export const isOpenDispute = ({ status }: Stripe.Dispute): boolean =>
  status === 'needs_response' || status === 'under_review';

/** Whether a bank has still to say how it ends. */
export const isUnderWay = ({ object, status }: Stripe.Refund | Stripe.PaymentIntent): boolean =>
  object === 'refund'
    ? status === 'pending' || status === 'requires_action'
    : status === 'processing';

/** Whether the customer has to confirm it. */
export const waitsForCustomer = ({ status, last_payment_error }: Stripe.PaymentIntent): boolean =>
  status === 'requires_action' ||
  (status === 'requires_payment_method' && last_payment_error?.code === 'authentication_required');
