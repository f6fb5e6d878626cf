import type { Party, Role } from '../../lambdas/domain/actor.ts';
import type { OnSilence, OrderStatus, RequestType } from '../../lambdas/domain/order.ts';
import type { RequestStatus } from '../../lambdas/domain/order-request.ts';
import type { RejectionCode } from '../../lambdas/domain/rejections.ts';
import type { Answer } from '../../lambdas/domain/requests/request-rules.ts';

/*
 * The tables of the contract, written down once more by hand. Tests take what they expect from
 * here and never from the code's own registries, so that a rule cannot change unseen.
 */

export const HOUR = 3_600_000;
export const WINDOW_MS = 48 * HOUR;
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

interface RequestTable {
  readonly openedBy: readonly Party[];
  readonly answers: readonly Answer[];
  readonly onSilence: OnSilence;
}

export const REQUESTS: Readonly<Record<RequestType, RequestTable>> = {
  additional_work: {
    openedBy: ['pro'],
    answers: ['accept', 'decline'],
    onSilence: 'no_change',
  },
  change_time: {
    openedBy: ['customer', 'pro'],
    answers: ['accept', 'decline'],
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

export const REPLIES: readonly Reply[] = ['accept', 'decline', 'provide-progress', 'withdraw'];

/** What a request becomes by each reply. */
export const BECOMES: Readonly<Record<Reply, RequestStatus>> = {
  accept: 'accepted',
  decline: 'declined',
  'provide-progress': 'provided',
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
