import { operations } from '../../docs/openapi/operations/by-route.ts';
import type { Upload } from '../../lambdas/domain/upload.ts';
import { httpFunctions } from '../../lib/functions.ts';
import { type Form, ORDER_FORM, REPLY_FORMS, REQUEST_FORMS } from './forms.ts';
import { call, type Reply, TOKENS } from './http-client.ts';
import type { Call } from './http-event.ts';
import { faultsOfReply } from './openapi.ts';
import { orderFormFor } from './placed-order.ts';
import { settleUpload, UPLOAD_FORM } from './uploads.ts';

export type Route = keyof typeof operations;
type Type = keyof typeof REQUEST_FORMS;

export const ROUTES = Object.keys(operations) as readonly Route[];

/** What has come up by operation: the codes of problems, and the statuses of all else. */
export const seen = new Map<Route, Set<string>>();

const handlerOf = async (route: Route) => {
  const [name] =
    Object.entries(httpFunctions).find(([, { routes }]) =>
      (routes as readonly string[]).includes(route),
    ) ?? [];
  return (await import(`../../lambdas/http/${name}.ts`)).handler;
};

/** Calls an operation's own handler. A reply that is not described, to the field, is an error. */
export const send = async (route: Route, request: Call): Promise<Reply> => {
  const reply = await call(await handlerOf(route), { routeKey: route, ...request });
  const mediaType = String(reply.headers['content-type']);
  const faults = faultsOfReply(route, { ...reply, mediaType });
  if (faults.length > 0) throw new Error(`${route} ${reply.outcome}: ${faults.join('; ')}`);
  seen.set(route, (seen.get(route) ?? new Set()).add(String(reply.outcome)));
  return reply;
};

export const place = async (body: Form = ORDER_FORM): Promise<{ orderId: string }> => {
  const { body: order } = await send('POST /v1/orders', { claims: TOKENS.backEnd, body });
  return { orderId: String(order.orderId) };
};

const started = async () => {
  const path = await place();
  await send('POST /v1/orders/{orderId}/start', { path, claims: TOKENS.pro });
  return path;
};

export const delivered = async () => {
  const path = await started();
  await send('POST /v1/orders/{orderId}/deliver', { path, claims: TOKENS.pro });
  return path;
};

/** The call that opens a request, by whoever may. */
export const opening = (type: Type, path: { readonly orderId: string }): Call => ({
  path,
  claims: type === 'additional_work' ? TOKENS.pro : TOKENS.customer,
  body: { type, ...REQUEST_FORMS[type] },
});

export const opened = async (type: Type) => {
  const path = await place(orderFormFor(type));
  const { status, body } = await send('POST /v1/orders/{orderId}/requests', opening(type, path));
  if (status !== 201) throw new Error(`Not opened: ${JSON.stringify(body)}`);
  return { ...path, requestId: String(body.requestId) };
};

const contesting = async (): Promise<Call> => ({
  path: await opened('dispute'),
  claims: TOKENS.pro,
  body: REPLY_FORMS.contest,
});

export const contested = async () => {
  const call = await contesting();
  await send('POST /v1/orders/{orderId}/requests/{requestId}/contest', call);
  return call.path ?? {};
};

/** A file that somebody has uploaded to an order, looked at and good unless said otherwise. */
export const uploadedTo = async (
  path: { readonly orderId: string },
  claims: NonNullable<Call['claims']> = TOKENS.customer,
  change: Partial<Upload> = { status: 'usable', version: 'v1' },
): Promise<string> => {
  const starting = { path, claims, body: UPLOAD_FORM };
  const { body } = await send('POST /v1/orders/{orderId}/attachments', starting);
  const attachmentId = String(body.attachmentId);
  await settleUpload({ ...path, attachmentId }, change);
  return attachmentId;
};

/** The customer's file on an order of its own. */
export const uploaded = async (change?: Partial<Upload>) => {
  const path = await place();
  return { ...path, attachmentId: await uploadedTo(path, TOKENS.customer, change) };
};

/** Money is on its way: back for a cancellation, in for additional work. */
export const accepted = async (type: 'cancellation' | 'additional_work') => {
  const path = await opened(type);
  const claims = type === 'cancellation' ? TOKENS.pro : TOKENS.customer;
  await send('POST /v1/orders/{orderId}/requests/{requestId}/accept', { path, claims });
  return path;
};

/** For each operation a call that it does: on something new each time. */
export const goodCall: Readonly<Record<Route, () => Promise<Call>>> = {
  'POST /v1/orders': async () => ({ claims: TOKENS.backEnd, body: ORDER_FORM }),
  'GET /v1/orders': async () => ({ query: { role: 'customer' } }),
  'GET /v1/orders/{orderId}': async () => ({ path: await opened('cancellation') }),
  'GET /v1/orders/{orderId}/history': async () => ({ path: await opened('cancellation') }),
  'POST /v1/orders/{orderId}/start': async () => ({ path: await place(), claims: TOKENS.pro }),
  'POST /v1/orders/{orderId}/deliver': async () => ({ path: await started(), claims: TOKENS.pro }),
  'POST /v1/orders/{orderId}/request-revision': async () => ({ path: await delivered() }),
  'POST /v1/orders/{orderId}/accept-delivery': async () => ({ path: await delivered() }),
  'POST /v1/orders/{orderId}/refund/retry': async () => ({
    path: await accepted('cancellation'),
    claims: TOKENS.backEnd,
  }),
  'POST /v1/orders/{orderId}/charges/{requestId}/retry': async () => ({
    path: await accepted('additional_work'),
    claims: TOKENS.backEnd,
  }),
  'POST /v1/orders/{orderId}/requests': async () => opening('cancellation', await place()),
  'GET /v1/orders/{orderId}/requests/{requestId}': async () => ({
    path: await opened('progress_update'),
  }),
  'POST /v1/orders/{orderId}/requests/{requestId}/accept': async () => ({
    path: await opened('additional_work'),
  }),
  'POST /v1/orders/{orderId}/requests/{requestId}/decline': async () => ({
    path: await opened('additional_work'),
  }),
  'POST /v1/orders/{orderId}/requests/{requestId}/counter': async () => ({
    path: await opened('additional_work'),
    body: REQUEST_FORMS.additional_work,
  }),
  'POST /v1/orders/{orderId}/requests/{requestId}/extend': async () => ({
    path: await opened('cancellation'),
    body: { expiresAt: new Date(Date.now() + 7 * 86_400_000).toISOString() },
  }),
  'POST /v1/orders/{orderId}/requests/{requestId}/provide-progress': async () => ({
    path: await opened('progress_update'),
    claims: TOKENS.pro,
    body: REPLY_FORMS['provide-progress'],
  }),
  'POST /v1/orders/{orderId}/requests/{requestId}/contest': contesting,
  'POST /v1/orders/{orderId}/requests/{requestId}/resolution': async () => ({
    path: await contested(),
    claims: TOKENS.moderator,
    body: REPLY_FORMS.resolution,
  }),
  'POST /v1/orders/{orderId}/requests/{requestId}/take': async () => ({
    path: await contested(),
    claims: TOKENS.moderator,
  }),
  'POST /v1/orders/{orderId}/requests/{requestId}/release': async () => ({
    path: await contested(),
    claims: TOKENS.moderator,
  }),
  'POST /v1/orders/{orderId}/requests/{requestId}/withdraw': async () => ({
    path: await opened('cancellation'),
  }),
  'GET /v1/me/availability': async () => ({}),
  'PUT /v1/me/availability': async () => ({ body: { awayUntil: null } }),
  'GET /v1/movements': async () => ({
    query: { status: 'failed' },
    claims: TOKENS.moderator,
  }),
  'GET /v1/orders/{orderId}/notes': async () => ({
    path: await place(),
    claims: TOKENS.moderator,
  }),
  'POST /v1/orders/{orderId}/notes': async () => ({
    path: await place(),
    claims: TOKENS.moderator,
    body: { text: 'The bank has been asked.' },
  }),
  'POST /v1/orders/{orderId}/attachments': async () => ({
    path: await place(),
    body: UPLOAD_FORM,
  }),
  'GET /v1/orders/{orderId}/attachments/{attachmentId}': async () => ({
    path: await uploaded(),
  }),
  'GET /v1/requests': async () => ({
    query: { status: 'contested' },
    claims: TOKENS.moderator,
  }),
};
