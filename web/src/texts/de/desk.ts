import type { Messages } from '../messages.ts';

export const desk: Messages['desk'] = {
  label: 'Desk',
  disputes: 'Disputes',
  payments: 'Failed payments',
  failedTitle: 'Failed payments',
  failedEmpty: 'Nothing has failed',
  failedEmptyLead: 'Charges and refunds that did not go through appear here.',
  charge: 'Charge of {amount}',
  refund: 'Refund of {amount}',
  failures: '{times, plural, one {failed once} other {failed # times}}',
  title: 'Disputes to decide',
  empty: 'Nothing to decide',
  emptyLead: 'A dispute appears here when a pro contests it.',
  asked: '{amount} asked for',
  offered: '{amount} offered',
  since: 'since {date}',
  chargeFor: 'Charge of {amount} ({request})',
  refundFor: 'Refund of {amount} ({request})',
};
