import { Unavailable } from '../../../lambdas/application/failures.ts';
import { invalidField, Rejection } from '../../../lambdas/domain/rejections.ts';
import { type HttpRequest, httpHandler } from '../../../lambdas/runtime/http/http-handler.ts';
import { log } from '../../../lambdas/runtime/log.ts';
import { aContext, call } from '../../support/http-client.ts';

jest.mock('../../../lambdas/runtime/container.ts', () => ({
  groupsClaim: () => 'cognito:groups',
}));

let errors: jest.SpyInstance;
let warnings: jest.SpyInstance;

beforeEach(() => {
  errors = jest.spyOn(log, 'error').mockImplementation();
  warnings = jest.spyOn(log, 'warn').mockImplementation();
});

afterEach(() => {
  jest.restoreAllMocks();
});

const failing = (error: unknown) =>
  httpHandler(async () => {
    throw error;
  });

describe('an operation', () => {
  it('sees who calls, what for, and the body', async () => {
    const seen: HttpRequest[] = [];
    const handler = httpHandler(async (request) => {
      seen.push(request);
      return { status: 200, body: {} };
    });
    const path = { orderId: 'order-1', requestId: 'order-1-2' };
    const claims = { 'cognito:groups': '[moderators]' };
    await call(handler, { path, claims, body: { note: 'x' } });
    await call(handler, {});
    expect(seen[0]).toMatchObject({ ...path, body: { note: 'x' } });
    expect(seen[0]?.caller).toMatchObject({ id: 'customer-1', isModerator: true });
    expect(seen[1]).toMatchObject({ orderId: '', requestId: '', body: undefined });
  });

  it('replies to a command with JSON that nobody may keep', async () => {
    const handler = httpHandler(async () => ({ status: 200, body: { a: 1 } }));
    const { status, headers, body } = await call(handler, { routeKey: 'POST /v1/orders' });
    expect({ status, body }).toEqual({ status: 200, body: { a: 1 } });
    expect(headers).toEqual({ 'content-type': 'application/json', 'cache-control': 'no-store' });
  });

  const reading = (body: object, headers: Record<string, string> = {}) =>
    call(
      httpHandler(async () => ({ status: 200, body })),
      { routeKey: 'GET /v1/orders/{orderId}', headers },
    );

  it('names what is read, so that the reader can ask whether it is still so', async () => {
    const { status, headers, body } = await reading({ a: 1 });
    expect({ status, body }).toEqual({ status: 200, body: { a: 1 } });
    expect(headers['cache-control']).toBe('private, no-cache');
    expect(headers.etag).toMatch(/^W\/"[\w-]{43}"$/);
    const order = await reading({ b: { d: 2, c: 1 }, a: 1 });
    expect((await reading({ a: 1, b: { c: 1, d: 2 } })).headers.etag).toBe(order.headers.etag);
    expect((await reading({ a: 2 })).headers.etag).not.toBe(headers.etag);
  });

  it('does not name anew what has only grown later by seconds, if nothing is decided yet', async () => {
    const tagAt = async (field: string, expiresAt: string) =>
      (await reading({ [field]: [{ type: 'change_time', expiresAt }] })).headers.etag;
    const tag = await tagAt('assistant', '2026-03-04T08:00:00Z');
    expect(await tagAt('assistant', '2026-03-04T08:00:59Z')).toBe(tag);
    expect(await tagAt('assistant', '2026-03-04T08:01:00Z')).not.toBe(tag);
    expect(await tagAt('requests', '2026-03-04T08:00:59Z')).not.toBe(
      await tagAt('requests', '2026-03-04T08:00:00Z'),
    );
  });

  it.each([
    ['the tag', (tag: string) => tag],
    ['the tag as a strong one', (tag: string) => tag.replace('W/', '')],
    ['one of several tags', (tag: string) => `"other", ${tag}`],
    ['any tag', () => '*'],
  ])('sends no body to who has %s', async (_, known) => {
    const { headers } = await reading({ a: 1 });
    const again = await reading({ a: 1 }, { 'if-none-match': known(String(headers.etag)) });
    expect(again).toMatchObject({ status: 304, headers: { etag: headers.etag } });
    expect(again.body).toBeNull();
  });

  it.each(['"other"', '', 'W/"other", "x"'])('sends the body to who has %j', async (known) => {
    const reply = await reading({ a: 1 }, { 'if-none-match': known });
    expect(reply).toMatchObject({ status: 200, body: { a: 1 } });
  });

  it('says where what it has made can be found', async () => {
    const handler = httpHandler(async () => ({ status: 201, body: {}, location: '/v1/orders/1' }));
    const { status, headers } = await call(handler, { routeKey: 'POST /v1/orders' });
    expect({ status, location: headers.location }).toEqual({
      status: 201,
      location: '/v1/orders/1',
    });
  });

  it('is not asked when the body cannot be read', async () => {
    const operation = jest.fn();
    const { status, headers, outcome } = await call(httpHandler(operation), { body: '{' });
    expect({ status, outcome }).toEqual({ status: 400, outcome: 'malformed-json' });
    expect(headers['content-type']).toBe('application/problem+json');
    expect(operation).not.toHaveBeenCalled();
  });
});

describe('a refusal', () => {
  it('is a problem with its code, and nothing to log', async () => {
    const refusal = new Rejection('deadline-passed', 'The deadline was yesterday.');
    const { status, headers, body } = await call(failing(refusal), {});
    expect({ status, body }).toMatchObject({
      status: 409,
      body: { status: 409, code: 'deadline-passed', detail: 'The deadline was yesterday.' },
    });
    expect(headers).toMatchObject({ 'content-type': 'application/problem+json' });
    expect(headers).not.toHaveProperty('retry-after');
    expect(errors).not.toHaveBeenCalled();
    expect(warnings).not.toHaveBeenCalled();
  });

  it('of a form points to its fields', async () => {
    const { status, body } = await call(
      failing(invalidField('/title', { code: 'text-length', detail: 'Give a title.' })),
      {},
    );
    expect(status).toBe(422);
    expect(body.errors).toEqual([
      { pointer: '/title', code: 'text-length', detail: 'Give a title.' },
    ]);
  });
});

describe('a failure', () => {
  it('outside is 503, says when to come back, and is logged as a warning', async () => {
    const { status, headers, body } = await call(failing(new Unavailable('ECONNREFUSED')), {});
    expect({ status, code: body.code }).toEqual({ status: 503, code: 'temporarily-unavailable' });
    expect(headers['retry-after']).toMatch(/^[1-9]\d*$/);
    expect(warnings).toHaveBeenCalledTimes(1);
    expect(errors).not.toHaveBeenCalled();
  });

  it('of our own is 500 without a code, is logged, and leaks nothing', async () => {
    const bug = new TypeError('Cannot read properties of undefined at secretFunction');
    const { status, body, headers } = await call(failing(bug), { body: { token: 'eyJ' } });
    expect(status).toBe(500);
    expect(body).not.toHaveProperty('code');
    expect(headers).not.toHaveProperty('retry-after');
    const told = JSON.stringify(body);
    for (const secret of ['TypeError', 'secretFunction', '.ts', 'stack', 'eyJ']) {
      expect(told).not.toContain(secret);
    }
    const [[, logged]] = errors.mock.calls;
    expect(logged).toMatchObject({ error: bug, requestId: 'gateway-request-1' });
    expect(JSON.stringify(logged)).not.toContain('eyJ');
  });

  it.each(['a text', undefined, null, 7])('that throws %j is 500, too', async (thrown) => {
    expect((await call(failing(thrown), {})).status).toBe(500);
  });
});

describe('an operation that takes too long', () => {
  it('is answered half a second before the function would be stopped', async () => {
    const handler = httpHandler(() => new Promise(() => {}));
    const start = Date.now();
    const { status, headers, outcome } = await call(handler, {}, aContext(600));
    expect({ status, outcome }).toEqual({ status: 503, outcome: 'temporarily-unavailable' });
    expect(headers['retry-after']).toMatch(/^[1-9]\d*$/);
    expect(Date.now() - start).toBeGreaterThanOrEqual(95);
    expect(Date.now() - start).toBeLessThan(600);
  });

  it('is answered as usual when it makes it in time', async () => {
    const handler = httpHandler(async () => {
      await new Promise((resolve) => setTimeout(resolve, 10));
      return { status: 200, body: {} };
    });
    expect((await call(handler, {}, aContext(2_000))).status).toBe(200);
  });
});
