import type { HttpFunctionName, httpFunctions } from '../../../lib/functions.ts';
import * as answers from './answers.ts';
import * as attachments from './attachments.ts';
import * as availability from './availability.ts';
import * as moderation from './moderation.ts';
import * as money from './money.ts';
import type { Operation } from './operation.ts';
import * as orders from './orders.ts';
import * as requests from './requests.ts';
import * as steps from './steps.ts';

type Route = (typeof httpFunctions)[HttpFunctionName]['routes'][number];

/** Every route of the API: one without a description does not compile. */
export const operations: Readonly<Record<Route, Operation>> = {
  'POST /v1/orders': orders.placeOrder,
  'GET /v1/orders': orders.listOrders,
  'GET /v1/orders/{orderId}': orders.getOrder,
  'GET /v1/orders/{orderId}/history': orders.getHistory,
  'POST /v1/orders/{orderId}/start': steps.startWork,
  'POST /v1/orders/{orderId}/deliver': steps.submitDelivery,
  'POST /v1/orders/{orderId}/request-revision': steps.requestRevision,
  'POST /v1/orders/{orderId}/accept-delivery': steps.acceptDelivery,
  'POST /v1/orders/{orderId}/refund/retry': money.retryRefund,
  'POST /v1/orders/{orderId}/charges/{requestId}/retry': money.retryCharge,
  'POST /v1/orders/{orderId}/requests': requests.openRequest,
  'GET /v1/orders/{orderId}/requests/{requestId}': requests.getRequest,
  'POST /v1/orders/{orderId}/requests/{requestId}/accept': answers.acceptRequest,
  'POST /v1/orders/{orderId}/requests/{requestId}/decline': answers.declineRequest,
  'POST /v1/orders/{orderId}/requests/{requestId}/counter': answers.counterRequest,
  'POST /v1/orders/{orderId}/requests/{requestId}/extend': answers.extendRequest,
  'POST /v1/orders/{orderId}/requests/{requestId}/provide-progress': answers.provideProgress,
  'POST /v1/orders/{orderId}/requests/{requestId}/contest': answers.contestRequest,
  'POST /v1/orders/{orderId}/requests/{requestId}/resolution': answers.resolveRequest,
  'POST /v1/orders/{orderId}/requests/{requestId}/take': answers.takeRequest,
  'POST /v1/orders/{orderId}/requests/{requestId}/release': answers.releaseRequest,
  'POST /v1/orders/{orderId}/requests/{requestId}/withdraw': answers.withdrawRequest,
  'POST /v1/orders/{orderId}/attachments': attachments.addAttachment,
  'GET /v1/orders/{orderId}/attachments/{attachmentId}': attachments.getAttachment,
  'GET /v1/requests': requests.listContested,
  'GET /v1/me/availability': availability.getAvailability,
  'PUT /v1/me/availability': availability.setAvailability,
  'GET /v1/movements': moderation.listFailedMovements,
  'GET /v1/orders/{orderId}/notes': moderation.listNotes,
  'POST /v1/orders/{orderId}/notes': moderation.addNote,
};
