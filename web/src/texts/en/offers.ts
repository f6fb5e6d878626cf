export const offers = {
  make: 'Make a counter-offer',
  title: 'Make a counter-offer',
  lead: 'Change what you’d do differently. {who} then answers your offer.',
  submit: 'Send the counter-offer',
  lastRound: 'This is the last offer in this round: accept or decline it.',
  countered: '{who} made a counter-offer',
  offerBy: 'Offer by {who}',
  counterBy: 'Counter-offer by {who}',
  yours: 'Your counter-offer',
  changed: 'changed',
  same: 'The terms are the same as before.',
} as const;
