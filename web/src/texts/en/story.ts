export const banner = {
  label: 'What’s next',
  start: 'You can start the work',
  deliver: 'Deliver the work when it’s done',
} as const;

/** An order as it has come about. */
export const story = {
  summary: 'Summary',
  progress: 'Progress',
  done: 'done',
  parties: {
    customer: { they: 'Customer', you: 'Customer (you)' },
    pro: { they: 'Pro', you: 'Pro (you)' },
  },
  ledger: {
    title: 'Money',
    total: 'Paid in total',
    toCharge: 'Still to be charged',
    toRefund: 'On its way back',
  },
  showRest: 'Show the rest ({count, number})',
  requestIds: 'Request {ids}',
  printed: {
    at: 'Printed on {time}',
    order: 'Order number',
  },
} as const;
