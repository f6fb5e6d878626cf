import type { Messages } from '../messages.ts';

export const order: Messages['order'] = {
  title: 'Order',
  customer: 'Customer',
  pro: 'Pro',
  price: 'Price',
  start: 'Start',
  end: 'End',
  captured: 'Paid',
  serviceFee: 'Service fee',
  refunded: 'Refunded',
  chargedBack: 'Charged back',
  refundable: 'Refundable',
  postPaid: 'Paid for when the work is done',
  print: 'Print',
  assistant: 'Order Assistant',
  delivery: {
    completes: 'The order completes by itself at',
    unlessYou: 'unless you ask for a revision.',
    unlessThey: 'unless {who} asks for a revision.',
    onHold: 'The delivery waits until the request is answered.',
    passed: 'The time to look at the delivery is over. The order completes in a moment.',
  },
  steps: {
    start: 'Start the work',
    deliver: 'Submit the delivery',
    'request-revision': 'Ask for a revision',
    'accept-delivery': 'Accept the delivery',
  },
};
