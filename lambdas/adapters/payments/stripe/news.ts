import type Stripe from 'stripe';
import type { PaymentNews, ProviderNews } from '../../../application/provider-news.ts';
import type { AdjustmentNews } from '../../../domain/order-money.ts';
import { fromStripeAmount } from './amounts.ts';
import { type StripeSettings, stripeClient } from './client.ts';
import { asUnavailable, isRefusal } from './failures.ts';
import { tagOf } from './metadata.ts';
import { isNewsObject, type NewsObject } from './news-objects.ts';

/**
 * What Stripe's objects that a webhook names mean for orders now. The message itself is never
 * trusted: it may be late, and others may have come since.
 */
export const stripeNews = (settings: StripeSettings): PaymentNews => {
  const client = stripeClient(settings);
  return {
    read: async ({ object, id }) => {
      if (!isNewsObject(object)) return undefined;
      try {
        return await READERS[object](await client(), id);
      } catch (error) {
        // It is gone, or of another account.
        if (isRefusal(error) && error.code === 'resource_missing') return undefined;
        throw asUnavailable(error);
      }
    },
  };
};

type Reader = (stripe: Stripe, id: string) => Promise<ProviderNews | undefined>;

const readIntent: Reader = async (stripe, id) => {
  const tag = tagOf((await stripe.paymentIntents.retrieve(id)).metadata);
  return tag && { about: 'movement', ...tag };
};

const readRefund: Reader = async (stripe, id) => {
  const refund = await stripe.refunds.retrieve(id);
  const tag = tagOf(refund.metadata);
  if (tag) return { about: 'movement', ...tag };
  return adjustment(stripe, refund, 'refund', refundStatus(refund.status));
};

/** Inquiries take no money, so they are none yet. */
const readDispute: Reader = async (stripe, id) => {
  const dispute = await stripe.disputes.retrieve(id);
  const status = CHARGEBACKS[dispute.status];
  return status && adjustment(stripe, dispute, 'chargeback', status);
};

const READERS: Readonly<Record<NewsObject, Reader>> = {
  payment_intent: readIntent,
  refund: readRefund,
  dispute: readDispute,
};

const refundStatus = (status: string | null): AdjustmentNews['status'] => {
  if (status === 'succeeded') return 'succeeded';
  return status === 'failed' || status === 'canceled' ? 'failed' : 'pending';
};

const CHARGEBACKS: { readonly [S in Stripe.Dispute.Status]?: AdjustmentNews['status'] } = {
  needs_response: 'pending',
  under_review: 'pending',
  appeal_needs_response: 'pending',
  appeal_under_review: 'pending',
  won: 'won',
  lost: 'lost',
};

type Adjusting = Pick<Stripe.Refund, 'id' | 'amount' | 'currency' | 'payment_intent'>;

const adjustment = async (
  stripe: Stripe,
  { id, amount, currency, payment_intent }: Adjusting,
  kind: AdjustmentNews['kind'],
  status: AdjustmentNews['status'],
): Promise<ProviderNews | undefined> => {
  if (typeof payment_intent !== 'string') return undefined;
  const orderId = tagOf((await stripe.paymentIntents.retrieve(payment_intent)).metadata)?.orderId;
  return {
    about: 'adjustment',
    reference: payment_intent,
    ...(orderId && { orderId }),
    adjustment: {
      ...{ adjustmentId: id, kind, status },
      ...{ amount: fromStripeAmount(amount, currency), currency: currency.toUpperCase() },
    },
  };
};
