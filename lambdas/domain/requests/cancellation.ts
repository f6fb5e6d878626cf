import { formOf, nothing, oneOf, text } from '../fields.ts';
import { cancelAndRefund } from '../refunds.ts';
import { decline, defineRequest, type RequestDocs } from './request-rules.ts';

const REASONS = [
  'no_longer_needed',
  'cannot_complete',
  'other_party_unresponsive',
  'agreed_together',
  'other',
] as const;

/** Either party asks to end the order and return the customer's money. */
export const cancellation = defineRequest({
  openedBy: ['customer', 'pro'],
  window: 'PT48H',
  reminders: ['PT24H', 'PT2H'],
  onSilence: 'cancel_order_and_refund',
  form: formOf(() => ({ reason: oneOf(REASONS), message: text(20, 2000) })),
  check: () => [],
  answers: {
    accept: { form: nothing, effects: cancelAndRefund },
    decline,
  },
});

export const cancellationDocs: RequestDocs = {
  example: {
    by: 'customer',
    form: {
      reason: 'no_longer_needed',
      message: 'We found out that we are not going to open the bakery.',
    },
  },
};
