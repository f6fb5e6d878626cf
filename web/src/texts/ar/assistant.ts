import type { Messages } from '../messages.ts';

export const assistant: Messages['assistant'] = {
  title: 'Order Assistant',
  lead: 'What would you like to ask for?',
  silence: {
    no_change: 'Without an answer by {by}, nothing changes.',
    cancel_order_and_refund:
      'Without an answer by {by}, the order is canceled and the money goes back.',
    refund_requested_amount: 'Without an answer by {by}, the amount asked for is refunded.',
  },
  notNow: 'Not possible now',
};
