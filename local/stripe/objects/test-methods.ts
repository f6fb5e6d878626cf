/** How a payment method behaves, which follows from its last four digits, as Stripe's test cards do. */
export type Behavior =
  | { readonly kind: 'succeeds'; readonly later?: 'dispute' | 'pending_refund' }
  | { readonly kind: 'needs_authentication' }
  | { readonly kind: 'processes' }
  | { readonly kind: 'declines'; readonly code: string; readonly declineCode?: string };

interface TestMethod {
  readonly type: 'card' | 'us_bank_account';
  readonly last4: string;
  readonly behavior: Behavior;
  /** A card that is always declined cannot be attached to a customer; the exception can. */
  readonly isAttachable?: boolean;
}

const card = (last4: string, behavior: Behavior): TestMethod => ({ type: 'card', last4, behavior });
const declined = (last4: string, declineCode: string): TestMethod => ({
  ...card(last4, { kind: 'declines', code: 'card_declined', declineCode }),
  isAttachable: false,
});

/** The payment methods that Stripe documents for tests, by their ids. */
export const testMethods: Readonly<Record<string, TestMethod>> = {
  pm_card_visa: card('4242', { kind: 'succeeds' }),
  pm_card_chargeDeclined: declined('0002', 'generic_decline'),
  pm_card_chargeDeclinedInsufficientFunds: declined('9995', 'insufficient_funds'),
  pm_card_chargeDeclinedLostCard: declined('9987', 'lost_card'),
  pm_card_chargeDeclinedStolenCard: declined('9979', 'stolen_card'),
  pm_card_chargeDeclinedExpiredCard: {
    ...card('0069', { kind: 'declines', code: 'expired_card' }),
    isAttachable: false,
  },
  pm_card_chargeCustomerFail: { ...declined('0341', 'generic_decline'), isAttachable: true },
  pm_card_authenticationRequired: card('3184', { kind: 'needs_authentication' }),
  pm_card_createDispute: card('0259', { kind: 'succeeds', later: 'dispute' }),
  pm_card_pendingRefund: card('7726', { kind: 'succeeds', later: 'pending_refund' }),
  // Its refunds succeed at first; they fail when `StripeControl.settleRefund` says so.
  pm_card_refundFail: card('5126', { kind: 'succeeds' }),
  pm_usBankAccount_success: {
    ...{ type: 'us_bank_account', last4: '6789', behavior: { kind: 'processes' } },
  },
};
