export const history = {
  title: 'History',
  updated: 'The order has changed: {news}.',
  events: {
    order_placed: '{who} registered the order',
    work_started: '{who} started the work',
    delivery_submitted: '{who} delivered the work',
    revision_requested: '{who} asked for a revision',
    order_completed: 'The order is completed',
    delivery_accepted: '{who} accepted the delivery, and the order is completed',
    completed_by_silence: 'The order is completed because nobody answered in time',
    request_accepted: '{who} accepted',
    request_declined: '{who} declined',
    request_countered: '{who} made a counter-offer',
    deadline_extended: '{who} gave more time, until {by}',
    progress_provided: '{who} shared progress',
    request_contested: '{who} contested the dispute',
    dispute_resolved: '{who} decided: {amount} goes back',
    request_withdrawn: '{who} withdrew the request',
    request_expired: 'Nobody answered before the deadline',
    order_canceled: 'The order was canceled',
    charge_requested: 'A charge of {amount} is on its way',
    charge_waiting: {
      bank: 'The bank is processing the charge of {amount}',
      customer: 'The charge of {amount} is waiting for {who} to confirm it',
    },
    charge_waiting_in_part: {
      bank: 'The bank is processing the charge of {amount}; {moved} of it has been paid',
      customer:
        'The charge of {amount} is waiting for {who} to confirm it; {moved} of it has been paid',
    },
    charge_succeeded: '{amount} was charged',
    charge_failed: 'The charge of {amount} failed',
    charge_failed_in_part: 'Only {moved} of the charge of {amount} went through',
    refund_requested: 'A refund of {amount} is on its way',
    refund_waiting: {
      bank: 'The bank is processing the refund of {amount}',
      customer: 'The refund of {amount} is waiting for bank details from {who}',
    },
    refund_waiting_in_part: {
      bank: 'The bank is processing the refund of {amount}; {moved} of it has been refunded',
      customer:
        'The refund of {amount} is waiting for bank details from {who}; {moved} of it has been refunded',
    },
    refund_succeeded: '{amount} was refunded',
    refund_failed: 'The refund of {amount} didn’t reach {who}',
    refund_failed_in_part: 'Only {moved} of the refund of {amount} reached {who}',
    /** What happened at the payment provider without a request. */
    payment_adjusted: {
      refund: {
        underway: 'The marketplace is refunding {amount}',
        final: 'The marketplace refunded {amount}',
        reversed: 'The marketplace’s refund of {amount} didn’t reach {who}',
      },
      chargeback: {
        underway: '{who}’s bank has charged back {amount}; this is under review',
        final: 'The chargeback of {amount} is final',
        reversed: 'The chargeback of {amount} was reversed',
      },
    },
  },
} as const;
