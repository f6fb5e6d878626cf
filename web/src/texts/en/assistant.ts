export const assistant = {
  title: 'Order Assistant',
  lead: 'What would you like to ask for?',
  silence: {
    no_change: 'With no answer by {by}, nothing changes.',
    cancel_order_and_refund:
      'With no answer by {by}, the order is canceled and the money goes back.',
    refund_requested_amount: 'With no answer by {by}, the amount asked for is refunded.',
  },
  notNow: 'Not possible now. {reason}',
} as const;
