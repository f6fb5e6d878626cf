export const form = {
  submit: 'Submit request',
  correct: '{count, plural, one {One field needs correcting} other {# fields need correcting}}',
  characters: '{min, plural, =0 {At most {max} characters.} other {{min} to {max} characters.}}',
  choose: 'Choose…',
  chooseOne: 'Choose one of these.',
  previewWaiting: 'Fill in the form to see its effect.',
  previewNothing: 'Nothing about the order changes.',
  amountAtLeast: 'Give an amount of at least {from}.',
  amountBetween: 'Give an amount from {from} to {to}.',
} as const;

export const preview = {
  price: 'New price',
  start: 'New start',
  end: 'New end',
  charge: 'Charged',
  refund: 'Refund',
  status: 'Order',
  accepted: 'If {who} accepts',
  ifYouAccept: 'If you accept',
} as const;
