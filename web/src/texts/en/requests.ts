import type { RequestType } from '../../api/types.ts';

/** What every type of request is called and does, and words of its own. */
interface RequestTexts {
  readonly name: string;
  readonly does: string;
  readonly asked: (who: string) => string;
  readonly [own: string]: unknown;
}

/** The types of request, each with the words of its form and of what comes of it. */
export const requests = {
  additional_work: {
    name: 'Additional work',
    does: 'Offer to do more, for more money and with a later end if you need it.',
    asked: (who: string) => `${who} offered additional work`,
    title: 'Title',
    description: 'Description',
    descriptionHelp: 'What you would do, and why. 20 to 2000 characters.',
    items: 'Items',
    item: (n: number) => `Item ${n}`,
    itemDescription: 'What',
    quantity: 'Quantity',
    unitAmount: 'Price each',
    addItem: 'Add an item',
    remove: 'Remove',
    removeItem: (n: number) => `Remove item ${n}`,
    newEndAt: 'New end',
    newEndAtHelp: 'Leave it empty if the end stays.',
    total: 'Total',
    added: (amount: string, price: string) => `The price grew by ${amount} to ${price}`,
    endMoved: (end: string) => `The end is now ${end}`,
  },

  change_time: {
    name: 'Change of time',
    does: 'Ask to move the start or the end.',
    asked: (who: string) => `${who} asked for a change of time`,
    startAt: 'Start',
    endAt: 'End',
    datesHelp: 'Change one of them, or both.',
    started: 'The work has started, so only the end can move.',
    reason: 'Reason',
    message: (who: string) => `Message to ${who}`,
    reasons: {
      scope_change: 'The work has changed',
      waiting_on_customer: 'Waiting for the customer',
      illness: 'Illness',
      scheduling: 'Scheduling',
      other: 'Something else',
    },
    newStart: 'New start',
    newEnd: 'New end',
    moved: (start: string, end: string) => `The dates are now ${start} to ${end}`,
  },

  price_adjustment: {
    name: 'Lower price',
    does: 'Propose to go on with the work for less. What was paid too much goes back.',
    asked: (who: string) => `${who} proposed a lower price`,
    newPrice: 'New price',
    newPriceHelp: (price: string) => `Less than the ${price} it is now.`,
    price: 'Price now',
    difference: 'Difference',
    reason: 'Reason',
    message: (who: string) => `Message to ${who}`,
    reasons: {
      scope_reduced: 'There is less to do',
      quality: 'The work is not as good as agreed',
      goodwill: 'As a goodwill gesture',
      agreed_together: 'We agreed on it together',
      other: 'Something else',
    },
    lowered: (amount: string, price: string) => `The price fell by ${amount} to ${price}`,
  },

  progress_update: {
    name: 'Progress update',
    does: 'Ask how the work is going.',
    asked: (who: string) => `${who} asked for a progress update`,
    question: 'Your question',
    questionHelp: 'What would you like to know? At most 1000 characters.',
    noQuestion: 'How is the work going?',
  },

  cancellation: {
    name: 'Cancellation',
    does: 'Ask to end the order and to return the money.',
    asked: (who: string) => `${who} asked to cancel the order`,
    reason: 'Reason',
    message: (who: string) => `Message to ${who}`,
    reasons: {
      no_longer_needed: 'It is no longer needed',
      cannot_complete: 'It cannot be completed',
      other_party_unresponsive: 'The other side does not respond',
      agreed_together: 'We agreed on it together',
      other: 'Something else',
    },
  },

  dispute: {
    name: 'Dispute',
    does: 'Ask for money back because something went wrong. A moderator decides if the pro objects.',
    asked: (who: string) => `${who} disputed the order`,
    ground: 'What went wrong',
    grounds: {
      late: 'The work is late',
      delivery_declined: 'What was delivered is not right',
      request_rejected: 'A request of mine was declined',
    },
    description: 'What happened',
    requestedRefund: 'Refund asked for',
    upTo: (amount: string) => `At most ${amount}.`,
  },
} satisfies Record<RequestType, RequestTexts>;
