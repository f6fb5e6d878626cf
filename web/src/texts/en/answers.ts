/** What happens if nobody answers; `who` is the one who has to. The deadline may have been told just before. */
export const silence = {
  no_change:
    'If {answerer, select, you {you don’t answer} other {{who} doesn’t answer}} {deadline, select, told {by then} other {by {by}}}, the order stays as it is.',
  cancel:
    'If {answerer, select, you {you don’t answer} other {{who} doesn’t answer}} {deadline, select, told {by then} other {by {by}}}, the order is canceled. There is nothing to refund.',
  cancelAndRefund:
    'If {answerer, select, you {you don’t answer} other {{who} doesn’t answer}} {deadline, select, told {by then} other {by {by}}}, the order is canceled and {amount} goes back to {reader, select, customer {you} other {{customer}}}.',
  refund:
    'If {answerer, select, you {you don’t answer} other {{who} doesn’t answer}} {deadline, select, told {by then} other {by {by}}}, {amount} goes back to {reader, select, customer {you} other {{customer}}} and the order is {outcome, select, canceled {canceled} other {completed}}.',
  refundOpen:
    'If {answerer, select, you {you don’t answer} other {{who} doesn’t answer}} {deadline, select, told {by then} other {by {by}}}, the amount asked for goes back to {reader, select, customer {you} other {{customer}}}.',
} as const;

export const answers = {
  accept: 'Accept',
  decline: 'Decline',
  provideProgress: 'Share progress',
  withdraw: 'Withdraw',
  note: 'Note',
  noteHelp: 'A few words for {who}, up to {most, number} characters.',
  summary: 'How is the work going?',
  percentComplete: 'Percent complete',
  expectedEndAt: 'Expected end',
} as const;

export const deadline = {
  answerBy: 'Answer by {by}',
  theirs: '{who} has until {by} to answer.',
  left: '{time} left',
  passed: 'The deadline has passed.',
  passedLead: 'It was {by}. It’s too late to answer; the outcome shows up here in a moment.',
  hurry: '{time} left to answer.',
} as const;
