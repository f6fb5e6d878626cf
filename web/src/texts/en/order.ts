export const order = {
  title: 'Order',
  price: 'Price',
  start: 'Start',
  end: 'End',
  captured: 'Paid',
  serviceFee: 'Service fee',
  refundable: 'Refundable',
  postPaid: 'To be paid when the work is done',
  print: 'Print',
  assistant: 'Order Assistant',
  delivery: {
    unlessYou: 'The order completes by itself on {by} unless you ask for a revision.',
    unlessThey: 'The order completes by itself on {by} unless {who} asks for a revision.',
    onHold: 'The delivery waits until the request is answered.',
    passed: 'The time to review the delivery is over. The order completes in a moment.',
  },
  steps: {
    start: 'Start the work',
    deliver: 'Deliver the work',
    'request-revision': 'Ask for a revision',
    'accept-delivery': 'Accept the delivery',
  },
} as const;
