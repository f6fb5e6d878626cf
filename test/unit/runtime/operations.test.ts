import { handler as acceptDelivery } from '../../../lambdas/http/accept-delivery.ts';
import { handler as answerRequest } from '../../../lambdas/http/answer-request.ts';
import { handler as getHistory } from '../../../lambdas/http/get-history.ts';
import { handler as getOrder } from '../../../lambdas/http/get-order.ts';
import { handler as getRequest } from '../../../lambdas/http/get-request.ts';
import { handler as listOrders } from '../../../lambdas/http/list-orders.ts';
import { handler as openRequest } from '../../../lambdas/http/open-request.ts';
import { handler as placeOrder } from '../../../lambdas/http/place-order.ts';
import { handler as requestRevision } from '../../../lambdas/http/request-revision.ts';
import { handler as retryRefund } from '../../../lambdas/http/retry-refund.ts';
import { handler as startWork } from '../../../lambdas/http/start-work.ts';
import { handler as submitDelivery } from '../../../lambdas/http/submit-delivery.ts';
import { handler as withdrawRequest } from '../../../lambdas/http/withdraw-request.ts';
import { ORDER_FORM, REPLY_FORMS, REQUEST_FORMS } from '../../support/forms.ts';
import { call, TOKENS } from '../../support/http-client.ts';
import { orders } from '../../support/in-memory/container.ts';

jest.mock('../../../lambdas/runtime/container.ts', () =>
  jest.requireActual('../../support/in-memory/container.ts'),
);

const place = (headers = {}, body: unknown = ORDER_FORM) =>
  call(placeOrder, { routeKey: 'POST /v1/orders', claims: TOKENS.backEnd, headers, body });

const aPlaced = async () => ({ orderId: String((await place()).body.orderId) });

const open = (path: { orderId: string }, type: keyof typeof REQUEST_FORMS, more = {}) =>
  call(openRequest, {
    routeKey: 'POST /v1/orders/{orderId}/requests',
    path,
    claims: TOKENS.customer,
    body: { type, ...REQUEST_FORMS[type] },
    ...more,
  });

const REQUEST_ROUTE = 'POST /v1/orders/{orderId}/requests/{requestId}';

const aPending = async (type: keyof typeof REQUEST_FORMS) => {
  const path = await aPlaced();
  const { body } = await open(path, type);
  return { ...path, requestId: String(body.requestId) };
};

describe('placing an order', () => {
  it('is 201 with the order and where it is', async () => {
    const { status, headers, body } = await place();
    expect(status).toBe(201);
    expect(headers.location).toBe(`/v1/orders/${body.orderId}`);
    expect(body).toMatchObject({ status: 'accepted', version: 1, assistant: [] });
  });

  it('again with its key is 201 again, with the order as it is now', async () => {
    const headers = { 'idempotency-key': 'place-once' };
    const { body } = await place(headers);
    await open({ orderId: String(body.orderId) }, 'cancellation');
    const again = await place(headers);
    expect(again.status).toBe(201);
    expect(again.body).toMatchObject({ orderId: body.orderId, version: 2 });
    expect((await place(headers, { ...ORDER_FORM, title: 'x' })).outcome).toBe(
      'idempotency-key-reused',
    );
  });
});

describe('opening a request', () => {
  it('is 201 with the request and where it is, also when repeated with its key', async () => {
    const path = await aPlaced();
    const headers = { 'idempotency-key': 'open-once' };
    for (const reply of [
      await open(path, 'cancellation', { headers }),
      await open(path, 'cancellation', { headers }),
    ]) {
      expect(reply.status).toBe(201);
      expect(reply.headers.location).toBe(`/v1/orders/${path.orderId}/requests/${path.orderId}-2`);
      expect(reply.body).toMatchObject({ status: 'pending', form: REQUEST_FORMS.cancellation });
    }
  });

  it('as a dry run is 200 with order and request, and leaves nothing behind', async () => {
    const path = await aPlaced();
    const { status, headers, body } = await open(path, 'cancellation', {
      query: { dryRun: 'true' },
    });
    expect(status).toBe(200);
    expect(headers).not.toHaveProperty('location');
    expect(Object.keys(body)).toEqual(['order', 'request']);
    expect(body.order).toMatchObject({ version: 2, pendingRequest: body.request });
    expect(orders.order(path.orderId).version).toBe(1);
  });
});

describe('closing a request', () => {
  it.each([
    ['cancellation', 'accept', 'accepted'],
    ['cancellation', 'decline', 'declined'],
    ['progress_update', 'provide-progress', 'provided'],
  ] as const)('a %s: %s is a route of its own', async (type, answer, status) => {
    const path = await aPending(type);
    const routeKey = `${REQUEST_ROUTE}/${answer}`;
    const body = REPLY_FORMS[answer];
    const reply = await call(answerRequest, { routeKey, path, claims: TOKENS.pro, body });
    expect(reply).toMatchObject({
      status: 200,
      body: { status, response: { by: { id: 'pro-1' } } },
    });
  });

  it('by its requester is a withdrawal', async () => {
    const path = await aPending('change_time');
    const routeKey = `${REQUEST_ROUTE}/withdraw`;
    const reply = await call(withdrawRequest, { routeKey, path, claims: TOKENS.customer });
    expect(reply).toMatchObject({ status: 200, body: { status: 'withdrawn', response: null } });
  });
});

describe('the steps of an order', () => {
  it('are 200 with the order, one after the other', async () => {
    const path = await aPlaced();
    const step = async (handler: typeof startWork, claims: Record<string, string>) =>
      (await call(handler, { routeKey: 'POST /step', path, claims })).body.status;
    expect([
      await step(startWork, TOKENS.pro),
      await step(submitDelivery, TOKENS.pro),
      await step(requestRevision, TOKENS.customer),
      await step(submitDelivery, TOKENS.pro),
      await step(acceptDelivery, TOKENS.customer),
    ]).toEqual([
      'in_progress',
      'delivery_submitted',
      'revision_requested',
      'delivery_submitted',
      'completed',
    ]);
  });

  it('have no dry run', async () => {
    const path = await aPlaced();
    const query = { dryRun: 'true' };
    const { body } = await call(startWork, { path, claims: TOKENS.pro, query });
    expect(body).toMatchObject({ code: 'invalid-form', errors: [{ pointer: '/dryRun' }] });
  });

  it('include trying a refund again, for operators', async () => {
    const path = await aPlaced();
    const retry = async (claims: Record<string, string>) =>
      (await call(retryRefund, { path, claims })).outcome;
    expect(await retry(TOKENS.customer)).toBe('role-not-allowed');
    expect(await retry(TOKENS.moderator)).toBe('nothing-refundable');
    expect(await retry(TOKENS.backEnd)).toBe('nothing-refundable');
  });
});

describe('reading', () => {
  it('an order, its request and its history is 200', async () => {
    const path = await aPending('cancellation');
    const claims = TOKENS.pro;
    const order = await call(getOrder, { path, claims });
    const request = await call(getRequest, { path, claims });
    expect([order.status, request.status]).toEqual([200, 200]);
    expect(order.body.pendingRequest).toEqual(request.body);
  });

  it('a history goes on where nextCursor says', async () => {
    const path = await aPending('cancellation');
    const first = await call(getHistory, { path, query: { limit: '1' } });
    expect(first.body.nextCursor).toEqual(expect.any(String));
    const cursor = String(first.body.nextCursor);
    const second = await call(getHistory, { path, query: { limit: '1', cursor } });
    expect(second.body).toMatchObject({ entries: [{ event: 'request_opened' }], nextCursor: null });
  });

  it('a list of orders goes on where nextCursor says', async () => {
    const mine = { sub: 'list-reader' };
    for (let count = 0; count < 3; count += 1) {
      await place({}, { ...ORDER_FORM, customerId: 'list-reader' });
    }
    const query = { role: 'customer', limit: '2' };
    const first = await call(listOrders, { claims: mine, query });
    const cursor = String(first.body.nextCursor);
    const second = await call(listOrders, { claims: mine, query: { ...query, cursor } });
    expect([first.body.orders, second.body.orders].map((page) => (page as []).length)).toEqual([
      2, 1,
    ]);
    expect(second.body.nextCursor).toBeNull();
  });

  it.each([
    [{}, ['/role']],
    [{ role: 'moderator' }, ['/role']],
    [{ role: 'customer', limit: '0' }, ['/limit']],
    [{ role: '', limit: '0', cursor: 'x' }, ['/role', '/limit', '/cursor']],
  ])('a list of orders with the query %j points to %j', async (query, pointers) => {
    const { status, body } = await call(listOrders, { query });
    expect(status).toBe(422);
    expect((body.errors as { pointer: string }[]).map(({ pointer }) => pointer)).toEqual(pointers);
  });
});
