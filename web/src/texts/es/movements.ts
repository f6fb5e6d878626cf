import type { Messages } from '../messages.ts';

export const movements: Messages['movements'] = {
  chargeFor: 'Additional work',
  refundFor: 'Refund: {request}',
  status: {
    pending: 'On its way',
    succeeded: 'Done',
    failed: 'Failed',
  },
  charge: {
    bank: 'With the bank: it can take a few days.',
    you: 'Your bank wants you to confirm this payment of {amount}. Please do so in the marketplace’s checkout by {by}. After that the payment is given up, and the marketplace gets in touch with you.',
    they: '{who} has to confirm it with the bank by {by}. After that it is given up.',
    moved: '{amount} of it has been paid.',
    failedInPart: 'Failed: only {moved} of it was paid.',
  },
  refund: {
    bank: 'With the bank: it can take up to 10 days.',
    you: 'The payment provider has mailed you: it needs your bank details to send you the money.',
    they: 'The payment provider has mailed {who} to ask for bank details.',
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
};
