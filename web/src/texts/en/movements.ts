/** Money that moves after the order was paid for; `who` is the customer. */
export const movements = {
  chargeFor: 'Additional work',
  refundFor: 'Refund: {request}',
  status: {
    pending: 'On its way',
    succeeded: 'Done',
    failed: 'Failed',
  },
  charge: {
    bank: 'With the bank. This can take a few days.',
    you: 'Your bank wants you to confirm this payment of {amount}. Please confirm it in the marketplace’s checkout by {by}. After that, the payment is dropped and the marketplace gets in touch with you.',
    they: '{who} has to confirm it with the bank by {by}. After that, it’s dropped.',
    moved: '{amount} of it has been paid.',
    failedInPart: 'Failed: only {moved} of it was paid.',
  },
  refund: {
    bank: 'With the bank. This can take up to ten days.',
    you: 'Check your email: the payment provider needs your bank details to send you the money.',
    they: 'The payment provider has emailed {who} to ask for bank details.',
    moved: '{amount} of it has been refunded.',
    failedInPart: 'Failed: only {moved} of it was refunded.',
  },
  adjustment: {
    name: {
      refund: 'Refund',
      chargeback: 'Chargeback',
    },
    refund: {
      underway: 'By the marketplace, on its way',
      final: 'By the marketplace, done',
      reversed: 'By the marketplace, failed',
    },
    chargeback: {
      underway: 'By {reader, select, customer {your} other {{who}’s}} bank, under review',
      final: 'By {reader, select, customer {your} other {{who}’s}} bank, final',
      reversed: 'By {reader, select, customer {your} other {{who}’s}} bank, reversed',
    },
  },
  retry: 'Try again',
  retryLabel: 'Try again: {what}',
  retryRefunds:
    '{count, plural, one {Try the failed refund again} other {Try all # failed refunds again}}',
  refundName: 'Refund',
} as const;
