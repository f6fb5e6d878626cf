import { handler as answerRequest } from '../../../lambdas/http/answer-request.ts';
import { handler as getOrder } from '../../../lambdas/http/get-order.ts';
import { handler as openRequest } from '../../../lambdas/http/open-request.ts';
import { handler as placeOrder } from '../../../lambdas/http/place-order.ts';
import { handler as startWork } from '../../../lambdas/http/start-work.ts';
import { ORDER_FORM, REQUEST_FORMS } from '../../support/forms.ts';
import { call, TOKENS } from '../../support/http-client.ts';
import type { Call } from '../../support/http-event.ts';
import { clock, orders } from '../../support/in-memory/container.ts';

jest.mock('../../../lambdas/runtime/container.ts', () =>
  jest.requireActual('../../support/in-memory/container.ts'),
);

/*
 * Each list starts with a call in which every reason against it holds at once, and takes them
 * away one by one: what is reported must be the first that is left, as the contract orders them.
 */

const JSON_TYPE = { 'content-type': 'application/json' };
const TOO_LONG = `{"type":"${'x'.repeat(70_000)}`;

const place = async () => {
  const request = { routeKey: 'POST /v1/orders', claims: TOKENS.backEnd, body: ORDER_FORM };
  return String((await call(placeOrder, request)).body.orderId);
};

const OPEN = 'POST /v1/orders/{orderId}/requests';
const BROKEN = { type: 'change_time', reason: 'mood' };

const openWith = (request: Call) => call(openRequest, { routeKey: OPEN, ...request });

describe('of several reasons against opening, the first is reported', () => {
  const path = { orderId: '' };
  const key = { ...JSON_TYPE, 'idempotency-key': 'used-before' };
  const claims = TOKENS.customer;

  beforeAll(async () => {
    path.orderId = await place();
    const body = { type: 'change_time', ...REQUEST_FORMS.change_time };
    await openWith({ path, claims, headers: key, body });
  });

  it.each<[string, () => Call]>([
    [
      'unsupported-media-type',
      () => ({ headers: { 'content-type': 'text/plain' }, body: TOO_LONG }),
    ],
    ['body-too-large', () => ({ body: TOO_LONG })],
    ['malformed-json', () => ({ body: '{"type":' })],
    ['invalid-form', () => ({ path: { orderId: 'none' }, body: { type: 'refund' } })],
    ['order-not-found', () => ({ path: { orderId: 'none' }, body: BROKEN })],
    ['order-not-found', () => ({ path, claims: TOKENS.stranger, headers: key, body: BROKEN })],
    ['role-not-allowed', () => ({ path, claims: TOKENS.moderator, headers: key, body: BROKEN })],
    ['idempotency-key-reused', () => ({ path, claims, headers: key, body: BROKEN })],
    ['pending-request', () => ({ path, claims, query: { dryRun: 'maybe' }, body: BROKEN })],
    ['pending-request', () => ({ path, claims, headers: { 'idempotency-key': '' }, body: BROKEN })],
  ])('%s', async (code, request) => {
    expect((await openWith({ ...request() })).outcome).toBe(code);
  });

  it('an unknown type is pointed to, also when there is no body', async () => {
    for (const body of [undefined, {}, [], 'text', null, { type: 7 }, { type: '__proto__' }]) {
      const sent = body === undefined ? {} : { body: JSON.stringify(body) };
      expect((await openWith({ path: { orderId: 'none' }, ...sent })).body).toMatchObject({
        code: 'invalid-form',
        errors: [{ pointer: '/type' }],
      });
    }
  });

  it('what is wrong with form, query and key is reported together', async () => {
    const fresh = { orderId: await place() };
    const headers = { ...JSON_TYPE, 'idempotency-key': 'é' };
    const query = { dryRun: 'maybe' };
    const { body } = await openWith({ path: fresh, claims, query, headers, body: BROKEN });
    expect(body).toMatchObject({
      code: 'invalid-form',
      errors: [
        { pointer: '/reason' },
        { pointer: '/message' },
        { pointer: '/dryRun' },
        { pointer: '/Idempotency-Key' },
      ],
    });
    expect(orders.order(fresh.orderId).version).toBe(1);
  });
});

describe('of several reasons against answering, the first is reported', () => {
  const path = { orderId: '', requestId: '' };
  const ROUTE = 'POST /v1/orders/{orderId}/requests/{requestId}';
  const answer = (way: string, request: Call) =>
    call(answerRequest, { routeKey: `${ROUTE}/${way}`, path, claims: TOKENS.pro, ...request });
  const body = { extra: 1 };
  const key = { ...JSON_TYPE, 'idempotency-key': 'answered-before' };

  beforeAll(async () => {
    path.orderId = await place();
    path.requestId = `${path.orderId}-2`;
    const form = { type: 'cancellation', ...REQUEST_FORMS.cancellation };
    await openWith({ path, claims: TOKENS.customer, body: form });
    await answer('decline', { headers: key, body: { note: 'no' } });
  });

  it.each<[string | number, string, () => Call]>([
    ['malformed-json', 'accept', () => ({ claims: TOKENS.stranger, body: '{' })],
    ['order-not-found', 'accept', () => ({ claims: TOKENS.stranger, body })],
    ['request-not-found', 'accept', () => ({ path: { ...path, requestId: 'x' }, body })],
    ['role-not-allowed', 'accept', () => ({ claims: TOKENS.customer, headers: key, body })],
    ['idempotency-key-reused', 'decline', () => ({ headers: key, body })],
    [200, 'decline', () => ({ body })],
    ['answer-not-allowed', 'provide-progress', () => ({ body })],
    ['request-closed', 'accept', () => ({ body })],
  ])('%s', async (code, way, request) => {
    expect((await answer(way, request())).outcome).toBe(code);
  });
});

describe('of several reasons against placing and steps, the first is reported', () => {
  it.each<[string, Call]>([
    ['unsupported-media-type', { headers: { 'content-type': 'text/plain' }, body: '{' }],
    ['malformed-json', { body: '{' }],
    ['scope-missing', { body: {} }],
    ['invalid-form', { claims: TOKENS.backEnd, body: {} }],
  ])('placing: %s', async (code, request) => {
    expect((await call(placeOrder, { routeKey: 'POST /v1/orders', ...request })).outcome).toBe(
      code,
    );
  });

  it.each<[string, Call]>([
    ['order-not-found', { claims: TOKENS.stranger, body: { extra: 1 } }],
    ['role-not-allowed', { claims: TOKENS.customer, body: { extra: 1 } }],
    ['invalid-form', { claims: TOKENS.pro, body: { extra: 1 } }],
  ])('starting: %s', async (code, request) => {
    const path = { orderId: await place() };
    const started = await call(startWork, { routeKey: 'POST /start', path, ...request });
    expect(started.outcome).toBe(code);
  });
});

describe('a command that comes in a wrong way', () => {
  it('still settles what is overdue, and is then refused for the first reason', async () => {
    const path = { orderId: await place() };
    const body = { type: 'cancellation', ...REQUEST_FORMS.cancellation };
    await openWith({ path, claims: TOKENS.customer, body });
    clock.advance(49 * 3_600_000);
    const query = { dryRun: 'maybe' };
    const { outcome } = await openWith({ path, claims: TOKENS.customer, query, body });
    expect(outcome).toBe('order-status-not-allowed');
    expect(orders.order(path.orderId)).toMatchObject({ status: 'canceled', version: 3 });
  });
});

describe('an order of somebody else', () => {
  it('looks in every byte like one that does not exist', async () => {
    const mine = await call(getOrder, {
      path: { orderId: await place() },
      claims: TOKENS.stranger,
    });
    const none = await call(getOrder, { path: { orderId: 'none' }, claims: TOKENS.stranger });
    expect(mine).toEqual(none);
    expect(mine.status).toBe(404);
  });
});
