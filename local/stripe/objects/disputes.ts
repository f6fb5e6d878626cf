import type Stripe from 'stripe';
import type { Account } from './account.ts';
import { newId } from './ids.ts';

export interface DisputeTerms {
  readonly reason: string;
  /** All of the charge if left out. */
  readonly amount?: number | undefined;
  /** Only a question of the bank's: no money is withdrawn, and refunds stay possible. */
  readonly inquiry?: boolean | undefined;
}

/** A customer's bank takes the customer's side. */
export function openDispute(
  account: Account,
  charge: Stripe.Charge,
  { reason, amount = charge.amount, inquiry = false }: DisputeTerms,
): Stripe.Dispute {
  const { objects, events } = account;
  const status = inquiry ? 'warning_needs_response' : 'needs_response';
  const dispute = objects.save(newDispute(account, charge, { reason, amount, status }));
  objects.save({ ...charge, disputed: true });
  events.tell('charge.dispute.created', dispute);
  if (!inquiry) events.tell('charge.dispute.funds_withdrawn', dispute);
  return dispute;
}

/** The marketplace has answered; the bank decides now. */
export function reviewDispute(account: Account, dispute: Stripe.Dispute): Stripe.Dispute {
  const isInquiry = dispute.status.startsWith('warning');
  const status = isInquiry ? 'warning_under_review' : 'under_review';
  const reviewed = account.objects.save({ ...dispute, status });
  account.events.tell('charge.dispute.updated', reviewed);
  return reviewed;
}

/** The bank has decided: what is won comes back, and can be refunded again. */
export function closeDispute(
  account: Account,
  dispute: Stripe.Dispute,
  outcome: 'won' | 'lost',
): Stripe.Dispute {
  const { objects, events } = account;
  const isInquiry = dispute.status.startsWith('warning');
  const closed = objects.save({ ...dispute, status: isInquiry ? 'warning_closed' : outcome });
  if (closed.status === 'won') events.tell('charge.dispute.funds_reinstated', closed);
  events.tell('charge.dispute.closed', closed);
  return closed;
}

const chargedBack: readonly Stripe.Dispute.Status[] = ['needs_response', 'under_review', 'lost'];

/** Whether the bank has the money, so that none can be refunded. */
export const isChargedBack = ({ objects }: Account, { id }: Stripe.Charge): boolean =>
  objects
    .list('dispute', { where: { charge: id }, limit: 100 })
    .some(({ status }) => chargedBack.includes(status));

function newDispute(
  account: Account,
  charge: Stripe.Charge,
  { reason, amount, status }: { reason: string; amount: number; status: Stripe.Dispute.Status },
): Stripe.Dispute {
  const { currency, payment_intent } = charge;
  const now = account.now();
  const dispute: Omit<Stripe.Dispute, 'intended_submission_method'> = {
    ...{ id: newId('du'), object: 'dispute', created: now, livemode: false, metadata: {} },
    ...{ amount, currency, charge: charge.id, payment_intent, reason, status },
    is_charge_refundable: status.startsWith('warning'),
    ...{ balance_transactions: [], enhanced_eligibility_types: [] },
    evidence: { enhanced_evidence: {} } as Stripe.Dispute.Evidence,
    evidence_details: {
      ...{ due_by: now + 7 * 24 * 3600, has_evidence: false, past_due: false },
      ...{ submission_count: 0, enhanced_eligibility: {} },
    } as Stripe.Dispute.EvidenceDetails,
  };
  return dispute as Stripe.Dispute;
}
