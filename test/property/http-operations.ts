import { handler as acceptDelivery } from '../../lambdas/http/accept-delivery.ts';
import { handler as answerRequest } from '../../lambdas/http/answer-request.ts';
import { handler as getHistory } from '../../lambdas/http/get-history.ts';
import { handler as getOrder } from '../../lambdas/http/get-order.ts';
import { handler as getRequest } from '../../lambdas/http/get-request.ts';
import { handler as listContested } from '../../lambdas/http/list-contested.ts';
import { handler as listOrders } from '../../lambdas/http/list-orders.ts';
import { handler as openRequest } from '../../lambdas/http/open-request.ts';
import { handler as placeOrder } from '../../lambdas/http/place-order.ts';
import { handler as requestRevision } from '../../lambdas/http/request-revision.ts';
import { handler as resolveRequest } from '../../lambdas/http/resolve-request.ts';
import { handler as retryCharge } from '../../lambdas/http/retry-charge.ts';
import { handler as retryRefund } from '../../lambdas/http/retry-refund.ts';
import { handler as startWork } from '../../lambdas/http/start-work.ts';
import { handler as submitDelivery } from '../../lambdas/http/submit-delivery.ts';
import { handler as takeDispute } from '../../lambdas/http/take-dispute.ts';
import { handler as withdrawRequest } from '../../lambdas/http/withdraw-request.ts';
import { type Form, REPLY_FORMS, REQUEST_FORMS } from '../support/forms.ts';
import { call, TOKENS } from '../support/http-client.ts';
import { orderFormFor } from '../support/placed-order.ts';

const REQUEST = 'POST /v1/orders/{orderId}/requests/{requestId}';
const NO_BODY = [undefined, {}] as const;

/** A late order: whatever can be asked for can be asked for on it. */
const ORDER = orderFormFor('dispute');

const OPENINGS = Object.entries(REQUEST_FORMS).map(([type, form]): Form => ({ type, ...form }));
const { customer, pro, moderator, backEnd } = TOKENS;

/** Every operation: its route, its handler, who mostly calls it and with what. */
export const OPERATIONS = [
  ['POST /v1/orders', placeOrder, [backEnd], [ORDER]],
  ['GET /v1/orders', listOrders, [customer], NO_BODY],
  ['GET /v1/orders/{orderId}', getOrder, [customer, pro], NO_BODY],
  ['GET /v1/orders/{orderId}/history', getHistory, [customer, pro], NO_BODY],
  ['GET /v1/orders/{orderId}/requests/{requestId}', getRequest, [customer, moderator], NO_BODY],
  ['POST /v1/orders/{orderId}/start', startWork, [pro], NO_BODY],
  ['POST /v1/orders/{orderId}/deliver', submitDelivery, [pro], NO_BODY],
  ['POST /v1/orders/{orderId}/request-revision', requestRevision, [customer], NO_BODY],
  ['POST /v1/orders/{orderId}/accept-delivery', acceptDelivery, [customer], NO_BODY],
  ['POST /v1/orders/{orderId}/refund/retry', retryRefund, [backEnd, moderator], NO_BODY],
  ['POST /v1/orders/{orderId}/charges/{requestId}/retry', retryCharge, [backEnd], NO_BODY],
  ['POST /v1/orders/{orderId}/requests', openRequest, [customer, pro], OPENINGS],
  [`${REQUEST}/accept`, answerRequest, [customer, pro], [REPLY_FORMS.accept]],
  [`${REQUEST}/decline`, answerRequest, [customer, pro], [REPLY_FORMS.decline]],
  [`${REQUEST}/provide-progress`, answerRequest, [pro], [REPLY_FORMS['provide-progress']]],
  [`${REQUEST}/contest`, answerRequest, [pro], [REPLY_FORMS.contest]],
  [`${REQUEST}/take`, takeDispute, [moderator], NO_BODY],
  [`${REQUEST}/release`, takeDispute, [moderator], NO_BODY],
  [`${REQUEST}/resolution`, resolveRequest, [moderator], [REPLY_FORMS.resolution]],
  [`${REQUEST}/withdraw`, withdrawRequest, [customer, pro], [REPLY_FORMS.withdraw]],
  ['GET /v1/requests', listContested, [moderator], NO_BODY],
] as const;

type Step = readonly [operation: string, claims: (typeof TOKENS)['pro' | 'customer'], body: Form];

const opening = (type: keyof typeof REQUEST_FORMS, claims: Step[1]): Step => [
  'POST /v1/orders/{orderId}/requests',
  claims,
  { type, ...REQUEST_FORMS[type] },
];

const WORK = opening('additional_work', pro);
const DISPUTE = opening('dispute', customer);

/** What may have happened to an order before. Its request, if it has one, came with version 2. */
export const PREPARATIONS: Readonly<Record<string, readonly Step[]>> = {
  placed: [],
  'asked for a cancellation': [opening('cancellation', customer)],
  'asked for more work': [WORK],
  charged: [WORK, [`${REQUEST}/accept`, customer, {}]],
  disputed: [DISPUTE],
  contested: [DISPUTE, [`${REQUEST}/contest`, pro, REPLY_FORMS.contest]],
};

/** A new order with that behind it, and the id of its request. */
export const prepare = async (preparation: string) => {
  const { body } = await call(placeOrder, { claims: backEnd, body: ORDER });
  const orderId = String(body.orderId);
  const path = { orderId, requestId: `${orderId}-2` };
  for (const [routeKey, claims, form] of PREPARATIONS[preparation] ?? []) {
    const [, handler] = OPERATIONS.find(([route]) => route === routeKey) ?? [];
    const reply = handler && (await call(handler, { routeKey, path, claims, body: form }));
    if (!reply || reply.status >= 300) throw new Error(`Not prepared: ${JSON.stringify(reply)}`);
  }
  return path;
};
