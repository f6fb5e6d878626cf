import type { Actor } from '../../../lambdas/domain/actor.ts';
import type { MovementOutcome } from '../../../lambdas/domain/commands.ts';
import { requestIdAt } from '../../../lambdas/domain/order-request.ts';
import { requestDocs } from '../../../lambdas/domain/requests/index.ts';
import type { RequestType } from '../../../lambdas/domain/requests/names.ts';
import type { Answer } from '../../../lambdas/domain/requests/request-rules.ts';
import { eachType } from '../schemas/parts.ts';
import { begin, type Course, next, silence } from './course.ts';
import * as forms from './forms.ts';
import * as people from './people.ts';

const customer: Actor = { id: people.customer.id, role: 'customer' };
const pro: Actor = { id: people.pro.id, role: 'pro' };
const moderator: Actor = { id: people.moderator.id, role: 'moderator' };
const marketplace: Actor = { id: people.backEnd.id, role: 'marketplace' };
const system: Actor = { id: 'system', role: 'system' };

export const ORDER_ID = '5f0c8a1e9b3d4c7a6e2f1b0d';
/** Every story opens its request with the third change. */
export const REQUEST_ID = requestIdAt(ORDER_ID, 3);
export const ATTACHMENT_ID = '8e41c07d52fb3a96d1c4e7f0';
export const NOTE_ID = '2026-11-20T16:10:02.482Z-9c41d27f60ab3e58d1f4a7b2';
const about = { requestId: REQUEST_ID, form: {} };

export const placed = begin(ORDER_ID, '2026-11-18T08:30:12.408Z', marketplace, forms.order);
export const started = next(placed, pro, { type: 'start_work', form: {} });
export const delivered = next(started, pro, { type: 'submit_delivery', form: {} });
export const revised = next(delivered, customer, { type: 'request_revision', form: {} });
export const completed = next(delivered, customer, { type: 'accept_delivery', form: {} });

export const completedBySilence = silence(delivered);

const DAY_IN_MINUTES = 24 * 60;

const open = (requestType: RequestType): Course => {
  const { by, form, afterDays } = requestDocs[requestType].example;
  const opener = by === 'customer' ? customer : pro;
  const after = afterDays ? { minutes: afterDays * DAY_IN_MINUTES } : {};
  return next(started, opener, { type: 'open_request', requestType, form }, after);
};

const answer = (course: Course, actor: Actor, by: Answer, form: object = {}): Course =>
  next(course, actor, { type: 'answer_request', requestId: REQUEST_ID, answer: by, form });

const settle = (course: Course, kind: 'charge' | 'refund', outcome: MovementOutcome): Course =>
  next(course, system, {
    type: 'record_movement_outcome',
    key: `${kind}-${REQUEST_ID}`,
    outcome,
  });

const SUCCEEDED: MovementOutcome = { status: 'succeeded' };
const REFUSED: MovementOutcome = { status: 'refused', reason: 'The card has expired' };

/** Each type of request, just opened. */
export const opened = eachType(open);

export const workAdded = answer(opened.additional_work, customer, 'accept');
export const charged = settle(workAdded, 'charge', SUCCEEDED);
export const chargeFailed = settle(workAdded, 'charge', REFUSED);
export const chargeWaiting = settle(workAdded, 'charge', {
  ...{ status: 'waiting', waitsFor: 'customer', reference: 'pi_3SxQ2eLkdIwHu7ix0a1b2c3d' },
});
export const chargeRetried = next(chargeFailed, marketplace, { type: 'retry_charge', ...about });

export const rescheduled = answer(opened.change_time, customer, 'accept');
export const adjusted = settle(
  answer(opened.price_adjustment, customer, 'accept'),
  'refund',
  SUCCEEDED,
);
export const declined = answer(opened.change_time, customer, 'decline', forms.decline);
/** The change after the one that opened the request opens what counters it. */
export const COUNTER_ID = requestIdAt(ORDER_ID, 4);
export const countered = answer(
  opened.price_adjustment,
  customer,
  'counter',
  forms.counters.price_adjustment,
);
export const extended = next(opened.progress_update, customer, {
  type: 'extend_request',
  requestId: REQUEST_ID,
  form: forms.extend,
});
export const expired = silence(opened.change_time);
export const provided = answer(opened.progress_update, pro, 'provide-progress', forms.progress);
export const withdrawn = next(opened.cancellation, customer, {
  type: 'withdraw_request',
  ...about,
});

const canceled = answer(opened.cancellation, pro, 'accept');
export const refundFailed = settle(canceled, 'refund', REFUSED);
export const refundWaiting = settle(canceled, 'refund', { status: 'waiting', waitsFor: 'bank' });
export const refundRetried = next(refundFailed, marketplace, { type: 'retry_refund', form: {} });
export const refunded = settle(canceled, 'refund', SUCCEEDED);
export const chargedBack = next(charged, system, {
  type: 'record_adjustment',
  adjustment: {
    ...{ adjustmentId: 'du_1SxQ2eLkdIwHu7ixZ0a1b2c3', kind: 'chargeback', status: 'pending' },
    ...{ amount: 12_000, currency: 'USD' },
  },
});

export const contested = answer(opened.dispute, pro, 'contest', forms.contest);
export const resolved = answer(contested, moderator, 'resolution', forms.resolution);
export const disputeRefunded = settle(resolved, 'refund', SUCCEEDED);
