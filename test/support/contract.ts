import type { Party, Role } from '../../lambdas/domain/actor.ts';
import type { Ground, OnSilence, OrderStatus } from '../../lambdas/domain/order.ts';
import type { RequestStatus } from '../../lambdas/domain/order-request.ts';
import type { RejectionCode } from '../../lambdas/domain/rejections.ts';
import type { RequestType } from '../../lambdas/domain/requests/names.ts';
import type { Answer } from '../../lambdas/domain/requests/request-rules.ts';

/*
 * The tables of the contract, written down once more by hand. Tests take what they expect from
 * here and never from the code's own registries, so that a rule cannot change unseen.
 */

export const HOUR = 3_600_000;
/** How long the other party has to answer: a dispute gives it more time than anything else. */
export const WINDOW_MS: Readonly<Record<RequestType, number>> = {
  additional_work: 48 * HOUR,
  change_time: 48 * HOUR,
  price_adjustment: 48 * HOUR,
  progress_update: 48 * HOUR,
  cancellation: 48 * HOUR,
  dispute: 7 * 24 * HOUR,
};
/** After how long a delivery completes the order by itself, as the stage `local` has it. */
export const COMPLETE_AFTER_MS = 72 * HOUR;
/** Offers and counter-offers in a row. */
export const MOST_ROUNDS = 5;
/** How far ahead somebody can be away in the stage `local`. */
export const LONGEST_ABSENCE_MS = 14 * 24 * HOUR;
/** How long after its opening a request can be extended to. */
export const LONGEST_WAIT_MS = 14 * 24 * HOUR;
export const MAX_AMOUNT = 99_999_999_999;

export const ROLES: readonly Role[] = ['customer', 'pro', 'moderator', 'marketplace', 'system'];

export const STATUSES: readonly OrderStatus[] = [
  'accepted',
  'in_progress',
  'delivery_submitted',
  'revision_requested',
  'completed',
  'canceled',
];

export const GROUNDS: readonly Ground[] = ['late', 'delivery_declined', 'request_rejected'];

interface RequestTable {
  readonly openedBy: readonly Party[];
  /** What the other party can answer; a moderator's resolution of what is contested comes on top. */
  readonly answers: readonly Answer[];
  readonly onSilence: OnSilence;
}

export const REQUESTS: Readonly<Record<RequestType, RequestTable>> = {
  additional_work: {
    openedBy: ['pro'],
    answers: ['accept', 'decline', 'counter'],
    onSilence: 'no_change',
  },
  change_time: {
    openedBy: ['customer', 'pro'],
    answers: ['accept', 'decline', 'counter'],
    onSilence: 'no_change',
  },
  price_adjustment: {
    openedBy: ['customer', 'pro'],
    answers: ['accept', 'decline', 'counter'],
    onSilence: 'no_change',
  },
  progress_update: {
    openedBy: ['customer'],
    answers: ['provide-progress'],
    onSilence: 'cancel_order_and_refund',
  },
  cancellation: {
    openedBy: ['customer', 'pro'],
    answers: ['accept', 'decline'],
    onSilence: 'cancel_order_and_refund',
  },
  dispute: {
    openedBy: ['customer'],
    answers: ['accept', 'contest'],
    onSilence: 'refund_requested_amount',
  },
};

export const TYPES = Object.keys(REQUESTS) as readonly RequestType[];

/** Every type with everybody who can open it. */
export const OPENINGS = TYPES.flatMap((type) =>
  REQUESTS[type].openedBy.map((opener) => ({ type, opener })),
);

/** What opening meets in each status while no request is pending. */
export const OPENING_IN: Readonly<Record<OrderStatus, 'allowed' | RejectionCode>> = {
  accepted: 'allowed',
  in_progress: 'allowed',
  revision_requested: 'allowed',
  delivery_submitted: 'pending-delivery',
  completed: 'order-status-not-allowed',
  canceled: 'order-status-not-allowed',
};

export const OPEN_STATUSES: readonly OrderStatus[] = [
  'accepted',
  'in_progress',
  'revision_requested',
];

export type Reply = Answer | 'withdraw';

export const REPLIES: readonly Reply[] = [
  'accept',
  'decline',
  'counter',
  'provide-progress',
  'contest',
  'resolution',
  'withdraw',
];

/** What a request becomes by each reply. */
export const BECOMES: Readonly<Record<Reply, RequestStatus>> = {
  accept: 'accepted',
  decline: 'declined',
  counter: 'countered',
  'provide-progress': 'provided',
  contest: 'contested',
  resolution: 'resolved',
  withdraw: 'withdrawn',
};

export type Step = 'start_work' | 'submit_delivery' | 'request_revision' | 'accept_delivery';

interface StepTable {
  readonly by: Party;
  readonly from: readonly OrderStatus[];
  readonly to: OrderStatus;
}

export const STEPS: Readonly<Record<Step, StepTable>> = {
  start_work: { by: 'pro', from: ['accepted'], to: 'in_progress' },
  submit_delivery: {
    by: 'pro',
    from: ['in_progress', 'revision_requested'],
    to: 'delivery_submitted',
  },
  request_revision: { by: 'customer', from: ['delivery_submitted'], to: 'revision_requested' },
  accept_delivery: { by: 'customer', from: ['delivery_submitted'], to: 'completed' },
};

export const otherThan = (party: Party): Party => (party === 'customer' ? 'pro' : 'customer');
