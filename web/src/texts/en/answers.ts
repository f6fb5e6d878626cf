/** What happens if nobody answers; `who` is the one who has to. */
export const silence = {
  no_change:
    'If {answerer, select, you {you do not answer} other {{who} does not answer}} by {by}, the order stays as it is.',
  cancel:
    'If {answerer, select, you {you do not answer} other {{who} does not answer}} by {by}, the order is canceled. No money was taken, so none is returned.',
  cancelAndRefund:
    'If {answerer, select, you {you do not answer} other {{who} does not answer}} by {by}, the order is canceled and {amount} is returned to {reader, select, customer {you} other {{customer}}}.',
  refund:
    'If {answerer, select, you {you do not answer} other {{who} does not answer}} by {by}, {amount} is returned to {reader, select, customer {you} other {{customer}}} and the order is {outcome, select, canceled {canceled} other {completed}}.',
  refundOpen:
    'If {answerer, select, you {you do not answer} other {{who} does not answer}} by {by}, the amount asked for is returned to {reader, select, customer {you} other {{customer}}}.',
} as const;

export const answers = {
  accept: 'Accept',
  decline: 'Decline',
  provideProgress: 'Provide progress',
  withdraw: 'Withdraw',
  confirm: 'Confirm',
  note: 'Note',
  noteHelp: 'A few words to {who}. At most 500 characters.',
  progressTitle: 'Provide progress',
  summary: 'How is the work going?',
  summaryHelp: '20 to 4000 characters.',
  percentComplete: 'Percent complete',
  percentHelp: 'A whole number from 0 to 100.',
  expectedEndAt: 'Expected end',
} as const;

export const deadline = {
  answerBy: 'Answer by',
  left: '{time} left',
  passed: 'The deadline has passed.',
  passedLead: 'It was {by}. Answers do not count any more; the outcome appears here in a moment.',
  hurry: '{time} left to answer.',
} as const;
