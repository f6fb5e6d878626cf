/** A withdrawal that has not been sent yet. */
export const undo = {
  withdrawing:
    '{seconds, plural, =0 {Withdrawing your request…} one {Withdrawing your request in # second} other {Withdrawing your request in # seconds}}',
  button: 'Undo',
  undone: 'Your request stays open.',
} as const;

/** What was typed before and not sent. */
export const draft = {
  kept: 'Your draft is back. Nothing has been sent yet.',
  discard: 'Discard draft',
} as const;

/** Asked before money moves; `reader` is who reads: the customer, the pro, or somebody else. */
export const confirm = {
  pay: '{reader, select, customer {Accept and pay {amount}?} other {Accept and charge {customer} {amount}?}}',
  refund:
    '{reader, select, customer {Accept and get {amount} back?} other {Accept and refund {amount} to {customer}?}}',
  lead: 'This moves money and can’t be undone.',
  amount: 'Amount',
  from: 'From',
  to: 'To',
  customer:
    '{reader, select, customer {You (original payment method)} other {{customer} (original payment method)}}',
  pro: '{reader, select, pro {You (for the additional work)} other {{pro} (for the additional work)}}',
  orderPayment: 'What was paid for this order',
  payButton: '{reader, select, customer {Pay {amount}} other {Charge {amount}}}',
  refundButton: '{reader, select, customer {Get {amount} back} other {Refund {amount}}}',
} as const;
