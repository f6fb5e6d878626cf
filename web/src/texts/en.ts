import { files } from './en/files.ts';
import { movements } from './en/movements.ts';
import { requests } from './en/requests.ts';

/** English. Times, dates and amounts come in formatted; `who` is a name. */
export const en = {
  appName: 'Orders',
  skipToContent: 'Skip to content',
  close: 'Close',
  cancel: 'Cancel',
  back: 'Back',
  tryAgain: 'Try again',
  showMore: 'Show more',
  loading: 'Loading',
  optional: 'optional',
  you: 'You',
  yourOrders: 'My orders',

  signIn: {
    title: 'Sign in',
    lead: 'See your orders, ask for changes, and answer what the other side asks.',
    button: 'Sign in',
    failed: 'Signing in did not work. Please try again.',
    completing: 'Signing you in…',
    signOut: 'Sign out',
    signedInAs: (who: string) => `Signed in as ${who}`,
  },
  local: {
    title: 'Who are you?',
    lead: 'This is the local runner: pick a person. Another tab can be somebody else.',
    roles: {
      customer: 'Customer: has bought work',
      pro: 'Pro: does the work',
      moderator: 'Moderator: decides disputes',
    },
    examples: 'Example orders',
    examplesLead: (customer: string, pro: string) =>
      `Registers some orders that ${customer} has bought from ${pro}, in every state worth seeing.`,
    create: 'Create example orders',
    created: (count: number) => `${count} example orders are there. Choose who you are.`,
    failed: 'That did not work. Is the runner still running?',
  },

  connection: {
    offline:
      'You are offline. This is what was known last; it is brought up to date as soon as you are back.',
    down: 'The service does not answer. This is what was known last; we keep trying.',
  },
  failures: {
    title: 'This did not work',
    notFound: 'There is no such page',
    notFoundLead: 'The address may be mistyped, or what it named is gone.',
    orderNotFound: 'There is no such order, or it is not yours',
    unreachable:
      'No reply came, so it is not certain whether this arrived. Try again: it will happen only once.',
    unexpected: 'Something went wrong on our side. Please try again.',
    reload: 'Reload the page',
  },
  /** What a refusal means, by its `code`. */
  refusals: {
    'malformed-json': 'The page sent something unreadable. Reload it and try again.',
    'role-not-allowed': 'This is not for you to do on this order.',
    'scope-missing': 'You may not do this.',
    'order-not-found': 'There is no such order, or it is not yours.',
    'request-not-found': 'There is no such request.',
    'order-status-not-allowed':
      'The order has moved on, and this is no longer possible. You now see where it stands.',
    'pending-delivery': 'Work has been delivered and is waiting to be looked at.',
    'pending-request':
      'There is a request waiting for an answer already. You now see it in the history.',
    'nothing-refundable': 'There is nothing left that could be refunded.',
    'ground-not-met': 'None of the grounds for a dispute holds for this order now.',
    'request-closed': 'This request was closed in the meantime. You now see how it ended.',
    'deadline-passed': 'The deadline has passed: your answer came too late and does not count.',
    'counter-limit':
      'There have been five offers in a row already: this one can only be accepted or declined.',
    'attachment-not-found': 'This file is not there any more.',
    'attachment-refused': 'This file was refused.',
    'attachment-not-ready': 'The file is being checked. Please try again in a moment.',
    'answer-not-allowed': 'The request cannot be answered this way, or not any more.',
    conflict:
      'Somebody else changed the order at the same moment. You now see how it stands; please try again.',
    'body-too-large': 'This is too long. Please shorten it.',
    'unsupported-media-type': 'The page sent something unreadable. Reload it and try again.',
    'invalid-form': 'Please correct what is marked below.',
    'idempotency-key-reused':
      'This was sent before with other contents. Reload the page and look at the order.',
    'temporarily-unavailable':
      'The service is busy. Try again in a moment: it will happen only once.',
  },
  /** Why something cannot be asked for now, by `code`. */
  notNow: {
    'pending-request': 'Another request is waiting for an answer.',
    'pending-delivery': 'The work is delivered and waits to be accepted or sent back.',
    'order-status-not-allowed': 'The order is closed.',
    'nothing-refundable': 'Nothing is left that could be refunded.',
    'ground-not-met':
      'Only when the work is late, a delivery was sent back or a request of yours was declined.',
    other: 'Not possible at the moment.',
  },

  roles: {
    customer: 'Customer',
    pro: 'Pro',
    moderator: 'Moderator',
    marketplace: 'The marketplace',
    system: 'Automatic',
  },
  /** For parties without a name. */
  nameless: { customer: 'the customer', pro: 'the pro' },

  orderStatus: {
    accepted: 'Accepted',
    in_progress: 'In progress',
    delivery_submitted: 'Delivered',
    revision_requested: 'In revision',
    completed: 'Completed',
    canceled: 'Canceled',
  },
  requestStatus: {
    pending: 'Waiting for an answer',
    contested: 'With a moderator',
    accepted: 'Accepted',
    declined: 'Declined',
    countered: 'Countered',
    provided: 'Answered',
    withdrawn: 'Withdrawn',
    expired: 'Not answered',
    resolved: 'Decided',
  },

  orders: {
    title: 'My orders',
    asCustomer: 'I bought',
    asPro: 'I sold',
    roleLabel: 'Which orders',
    emptyCustomer: 'You have not bought anything yet',
    emptyPro: 'Nobody has ordered from you yet',
    emptyLead: 'An order appears here as soon as it is paid.',
    from: (who: string) => `from ${who}`,
    for: (who: string) => `for ${who}`,
    yourTurn: 'Your answer is needed',
    lookAtIt: 'Look at the delivery',
    confirmPayment: 'Confirm a payment',
    giveBankDetails: 'Give your bank details',
    waiting: (who: string) => `Waiting for ${who}`,
    end: (date: string) => `until ${date}`,
    late: (date: string) => `late since ${date}`,
  },

  order: {
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
      unlessThey: (who: string) => `unless ${who} asks for a revision.`,
      onHold: 'The delivery waits until the request is answered.',
      passed: 'The time to look at the delivery is over. The order completes in a moment.',
    },
    steps: {
      start: 'Start the work',
      deliver: 'Submit the delivery',
      'request-revision': 'Ask for a revision',
      'accept-delivery': 'Accept the delivery',
    },
  },

  assistant: {
    title: 'Order Assistant',
    lead: 'What would you like to ask for?',
    silence: {
      no_change: (by: string) => `Without an answer by ${by}, nothing changes.`,
      cancel_order_and_refund: (by: string) =>
        `Without an answer by ${by}, the order is canceled and the money goes back.`,
      refund_requested_amount: (by: string) =>
        `Without an answer by ${by}, the amount asked for is refunded.`,
    },
    notNow: 'Not possible now',
  },

  files,
  movements,
  requests,

  offers: {
    make: 'Make a counter-offer',
    title: 'Make a counter-offer',
    lead: (who: string) => `Change what you would do differently. ${who} then answers your offer.`,
    submit: 'Send the counter-offer',
    lastRound: 'This is the fifth offer in a row and the last one: accept or decline it.',
    offered: (who: string) => `${who} proposed`,
    countered: (who: string) => `${who} made a counter-offer`,
    offerBy: (who: string) => `Offer by ${who}`,
    counterBy: (who: string) => `Counter-offer by ${who}`,
    yours: 'Your counter-offer',
    changed: 'changed',
    same: 'The terms are the same as before.',
  },

  away: {
    set: 'Set time away',
    until: (day: string) => `Away until ${day}`,
    title: 'Time away',
    lead: 'If you are asked for something meanwhile, your time to answer begins when you are back.',
    awayUntil: 'I am away until',
    help: 'The other side of your orders sees this. Deadlines that run already stay as they are.',
    save: 'Save',
    now: (until: string) => `You are away until ${until}.`,
    back: 'I am back',
    note: (who: string, until: string) =>
      `${who} is away until ${until}. The time to answer begins then.`,
  },

  moreTime: {
    give: 'Give more time',
    lead: (who: string) => `${who} can answer until a later time. It cannot be made earlier again.`,
    howLong: 'How much longer?',
    longer: (time: string) => `${time} longer`,
    until: (by: string) => `until ${by}`,
    otherTime: 'Another time',
    most: 'at most 14 days after you asked',
    newDeadline: 'New deadline',
    previewWaiting: 'Choose a later time to see what follows.',
  },

  form: {
    submit: 'Submit request',
    correct: (count: number) =>
      count === 1 ? 'One field needs correcting' : `${count} fields need correcting`,
    characters: (min: number, max: number) =>
      min === 0 ? `At most ${max} characters.` : `${min} to ${max} characters.`,
    amountError: (from: string, to?: string) =>
      to ? `Give an amount from ${from} to ${to}.` : `Give an amount of at least ${from}.`,
    choose: 'Choose…',
    chooseOne: 'Choose one of these.',
    previewWaiting: 'Fill in the form to see its effect.',
    previewNothing: 'Nothing about the order changes.',
  },
  preview: {
    price: 'New price',
    start: 'New start',
    end: 'New end',
    charge: 'Charged',
    refund: 'Refund',
    status: 'Order',
    accepted: (who: string) => `If ${who} accepts`,
    ifYouAccept: 'If you accept',
  },

  dispute: {
    evidence: 'Evidence',
    evidenceEntry: (n: number) => `Evidence ${n}`,
    evidenceDescription: 'What it shows',
    evidenceUrl: 'Link',
    evidenceUrlHelp: 'Starts with https://',
    addEvidence: 'Add evidence',
    remove: 'Remove',
    removeEvidence: (n: number) => `Remove evidence ${n}`,
    contest: 'Contest',
    contestTitle: 'Contest the dispute',
    contestLead:
      'A moderator reads what both sides say and decides. There is no deadline from then on.',
    contestSubmit: 'Send to a moderator',
    statement: 'Your side of it',
    offeredRefund: 'Refund you offer',
    offerHelp: (requested: string) => `From nothing to the ${requested} asked for.`,
    offered: 'Refund offered',
    waiting: 'A moderator decides. There is no deadline any more.',
    decide: 'Decide',
    decisionTitle: 'Decide the dispute',
    decisionLead: (requested: string, offered: string) =>
      `${requested} is asked for, ${offered} is offered.`,
    refund: 'Refund',
    refundHelp: (most: string) =>
      `All of ${most} cancels the order, a part of it completes it, nothing lets it go on.`,
    rationale: 'Reasons, for both sides to read',
    confirm: 'Confirm the decision',
    ifDecided: 'If you decide so',
  },
  notes: {
    title: 'Notes',
    lead: 'Moderators alone see these; customer and pro do not.',
    text: 'New note',
    add: 'Add the note',
    other: 'Another moderator',
  },
  desk: {
    label: 'Desk',
    disputes: 'Disputes',
    payments: 'Failed payments',
    failedTitle: 'Failed payments',
    failedEmpty: 'Nothing has failed',
    failedEmptyLead: 'Charges and refunds that did not go through appear here.',
    charge: (amount: string, request?: string) =>
      request ? `Charge of ${amount} (${request})` : `Charge of ${amount}`,
    refund: (amount: string, request?: string) =>
      request ? `Refund of ${amount} (${request})` : `Refund of ${amount}`,
    failures: (times: number) => (times === 1 ? 'failed once' : `failed ${times} times`),
    title: 'Disputes to decide',
    empty: 'Nothing to decide',
    emptyLead: 'A dispute appears here when a pro contests it.',
    asked: (amount: string) => `${amount} asked for`,
    offered: (amount: string) => `${amount} offered`,
    since: (date: string) => `since ${date}`,
  },

  /** What happens if nobody answers; `not` is the start of the sentence below. */
  silence: {
    youDoNot: 'If you do not answer',
    theyDoNot: (who: string) => `If ${who} does not answer`,
    no_change: (not: string, by: string) => `${not} by ${by}, the order stays as it is.`,
    cancel: (not: string, by: string) =>
      `${not} by ${by}, the order is canceled. No money was taken, so none is returned.`,
    cancelAndRefund: (not: string, by: string, amount: string, to: string) =>
      `${not} by ${by}, the order is canceled and ${amount} is returned${to}.`,
    toWhom: (who: string) => ` to ${who}`,
    toYou: ' to you',
    refund: (not: string, by: string, amount: string, to: string, status: string) =>
      `${not} by ${by}, ${amount} is returned${to} and the order is ${status}.`,
    refundOpen: (not: string, by: string, to: string) =>
      `${not} by ${by}, the amount asked for is returned${to}.`,
    canceled: 'canceled',
    completed: 'completed',
  },

  answers: {
    accept: 'Accept',
    decline: 'Decline',
    provideProgress: 'Provide progress',
    withdraw: 'Withdraw',
    confirm: 'Confirm',
    note: 'Note',
    noteHelp: (who: string) => `A few words to ${who}. At most 500 characters.`,
    progressTitle: 'Provide progress',
    summary: 'How is the work going?',
    summaryHelp: '20 to 4000 characters.',
    percentComplete: 'Percent complete',
    percentHelp: 'A whole number from 0 to 100.',
    expectedEndAt: 'Expected end',
  },

  deadline: {
    answerBy: 'Answer by',
    left: (time: string) => `${time} left`,
    passed: 'The deadline has passed.',
    passedLead: (by: string) =>
      `It was ${by}. Answers do not count any more; the outcome appears here in a moment.`,
    hurry: (time: string) => `${time} left to answer.`,
  },

  history: {
    title: 'History',
    updated: 'The order has changed:',
    events: {
      order_placed: (who: string) => `${who} registered the order`,
      work_started: (who: string) => `${who} started the work`,
      delivery_submitted: (who: string) => `${who} submitted the delivery`,
      revision_requested: (who: string) => `${who} asked for a revision`,
      order_completed: () => 'The order is completed',
      completed_by_silence: 'The order is completed, because nobody answered in time',
      request_accepted: (who: string) => `${who} accepted`,
      request_declined: (who: string) => `${who} declined`,
      request_countered: (who: string) => `${who} made a counter-offer`,
      deadline_extended: (who: string, by: string) => `${who} gave more time, until ${by}`,
      progress_provided: (who: string) => `${who} provided progress`,
      request_contested: (who: string) => `${who} contested the dispute`,
      dispute_resolved: (who: string, amount: string) => `${who} decided: ${amount} is returned`,
      request_withdrawn: (who: string) => `${who} withdrew the request`,
      request_expired: () => 'Nobody answered before the deadline',
      order_canceled: () => 'The order was canceled',
      charge_requested: (amount: string) => `A charge of ${amount} is on its way`,
      charge_waiting: {
        bank: (amount: string) => `The bank is processing the charge of ${amount}`,
        customer: (amount: string, who: string) =>
          `The charge of ${amount} waits for ${who} to confirm it`,
      },
      charge_moved: (amount: string) => `${amount} of it has been paid`,
      charge_succeeded: (amount: string) => `${amount} was charged`,
      charge_failed: (amount: string) => `The charge of ${amount} failed`,
      charge_failed_in_part: (moved: string, amount: string) =>
        `Only ${moved} of the charge of ${amount} went through`,
      refund_requested: (amount: string) => `A refund of ${amount} is on its way`,
      refund_waiting: {
        bank: (amount: string) => `The bank is processing the refund of ${amount}`,
        customer: (amount: string, who: string) =>
          `The refund of ${amount} waits for bank details from ${who}`,
      },
      refund_moved: (amount: string) => `${amount} of it has been refunded`,
      refund_succeeded: (amount: string) => `${amount} was refunded`,
      refund_failed: (amount: string, who: string) =>
        `The refund of ${amount} did not reach ${who}`,
      refund_failed_in_part: (moved: string, amount: string, who: string) =>
        `Only ${moved} of the refund of ${amount} reached ${who}`,
      /** What happened at the payment provider without a request. */
      payment_adjusted: {
        refund: {
          underway: (amount: string) => `The marketplace is refunding ${amount}`,
          final: (amount: string) => `The marketplace refunded ${amount}`,
          reversed: (amount: string, who: string) =>
            `The marketplace’s refund of ${amount} did not reach ${who}`,
        },
        chargeback: {
          underway: (amount: string, who: string) =>
            `${amount} was charged back by ${who}’s bank and is under review`,
          final: (amount: string) => `The chargeback of ${amount} is final`,
          reversed: (amount: string) => `The chargeback of ${amount} was reversed`,
        },
      },
    },
  },
};
