import type Stripe from 'stripe';
import type { ObjectStore } from './objects/object-store.ts';

/** What has happened to the money of a payment intent, in minor units. */
export interface MoneyMoved {
  readonly captured: number;
  /** What was given back, or is on its way. */
  readonly refunded: number;
  readonly disputed: number;
  readonly refunds: readonly Stripe.Refund[];
  readonly disputes: readonly Stripe.Dispute[];
}

const withdrawn: readonly Stripe.Dispute.Status[] = ['needs_response', 'under_review', 'lost'];
const sum = (parts: readonly { amount: number }[]) =>
  parts.reduce((total, { amount }) => total + amount, 0);

/** Adds up every refund and dispute there is, and trusts no running total. */
export function moneyMoved(objects: ObjectStore, intentId: string): MoneyMoved {
  const part = { where: { payment_intent: intentId }, limit: 1000 };
  const refunds = objects.list('refund', part);
  const disputes = objects.list('dispute', part);
  return {
    captured: objects.get('payment_intent', intentId).amount_received,
    refunded: sum(refunds.filter(({ status }) => status !== 'failed' && status !== 'canceled')),
    disputed: sum(disputes.filter(({ status }) => withdrawn.includes(status))),
    refunds,
    disputes,
  };
}
