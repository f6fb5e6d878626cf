import type { Actor } from '../../../lambdas/domain/actor.ts';
import type { RequestType } from '../../../lambdas/domain/order.ts';
import { requestIdAt } from '../../../lambdas/domain/order-request.ts';
import type { Answer } from '../../../lambdas/domain/requests/request-rules.ts';
import { begin, type Course, next } from './course.ts';
import * as forms from './forms.ts';
import * as people from './people.ts';

const customer: Actor = { id: people.customer.id, role: 'customer' };
const pro: Actor = { id: people.pro.id, role: 'pro' };
const marketplace: Actor = { id: people.backEnd.id, role: 'marketplace' };
const system: Actor = { id: 'system', role: 'system' };

const ORDER_ID = '5f0c8a1e9b3d4c7a6e2f1b0d';
/** Every story opens its request with the third change. */
export const REQUEST_ID = requestIdAt(ORDER_ID, 3);

export const placed = begin(ORDER_ID, '2026-11-18T08:30:12.408Z', marketplace, forms.order);
export const started = next(placed, pro, { type: 'start_work', form: {} });
export const delivered = next(started, pro, { type: 'submit_delivery', form: {} });
export const revised = next(delivered, customer, { type: 'request_revision', form: {} });
export const completed = next(delivered, customer, { type: 'accept_delivery', form: {} });

const open = (opener: Actor, requestType: RequestType): Course =>
  next(started, opener, { type: 'open_request', requestType, form: forms.forms[requestType] });

const answer = (course: Course, actor: Actor, by: Answer, form: object): Course =>
  next(course, actor, { type: 'answer_request', requestId: REQUEST_ID, answer: by, form });

/** Each type of request, just opened. */
export const opened: Readonly<Record<RequestType, Course>> = {
  additional_work: open(pro, 'additional_work'),
  change_time: open(pro, 'change_time'),
  progress_update: open(customer, 'progress_update'),
  cancellation: open(customer, 'cancellation'),
};

export const workAdded = answer(opened.additional_work, customer, 'accept', {});
export const declined = answer(opened.change_time, customer, 'decline', forms.decline);
export const provided = answer(opened.progress_update, pro, 'provide-progress', forms.progress);
const canceled = answer(opened.cancellation, pro, 'accept', {});
export const withdrawn = next(opened.cancellation, customer, {
  type: 'withdraw_request',
  requestId: REQUEST_ID,
  form: {},
});

const refused = next(canceled, system, {
  type: 'record_refund_outcome',
  key: `refund-${REQUEST_ID}`,
  outcome: { status: 'refused', reason: 'The card has expired' },
});
export const refundRetried = next(refused, marketplace, { type: 'retry_refund', form: {} });
export const refunded = next(canceled, system, {
  type: 'record_refund_outcome',
  key: `refund-${REQUEST_ID}`,
  outcome: { status: 'succeeded' },
});
