/** A charge or a refund, for whom it waits, and until when. */
interface About {
  readonly amount: string;
  readonly who: string;
  readonly by: string;
}

/** Money that moves after the order was paid for, as its summary tells it. */
export const movements = {
  chargeFor: 'Additional work',
  refundFor: (request?: string) => (request ? `Refund: ${request}` : 'Refund'),
  status: { pending: 'On its way', succeeded: 'Done', failed: 'Failed' },
  charge: {
    bank: () => 'With the bank: it can take a few days.',
    you: ({ amount, by }: About) =>
      `Your bank wants you to confirm this payment of ${amount}. Please do so in the marketplace’s checkout by ${by}. After that the payment is given up, and the marketplace gets in touch with you.`,
    they: ({ who, by }: About) =>
      `${who} has to confirm it with the bank by ${by}. After that it is given up.`,
    moved: (amount: string) => `${amount} of it has been paid.`,
    failedInPart: (moved: string) => `Failed: only ${moved} of it was paid.`,
  },
  refund: {
    bank: () => 'With the bank: it can take up to 10 days.',
    you: () =>
      'The payment provider has mailed you: it needs your bank details to send you the money.',
    they: ({ who }: About) => `The payment provider has mailed ${who} to ask for bank details.`,
    moved: (amount: string) => `${amount} of it has been refunded.`,
    failedInPart: (moved: string) => `Failed: only ${moved} of it was refunded.`,
  },
  /** Without a request, by hand at the payment provider or by force of the customer's bank. */
  adjustment: {
    refund: {
      name: 'Refund',
      you: () => 'By the marketplace',
      they: () => 'By the marketplace',
      ...{ underway: 'on its way', final: 'done', reversed: 'failed' },
    },
    chargeback: {
      name: 'Chargeback',
      you: () => 'By your bank',
      they: (who: string) => `By ${who}’s bank`,
      ...{ underway: 'under review', final: 'final', reversed: 'reversed' },
    },
  },
  retry: 'Try again',
  retryLabel: (what: string) => `Try again: ${what}`,
  retryRefunds: (count: number) =>
    count === 1 ? 'Try the failed refund again' : `Try all ${count} failed refunds again`,
};
