import { customer, Marketplace, pro, requestBodies, stranger } from '../support/marketplace.ts';
import { Runner } from '../support/runner.ts';

jest.setTimeout(60_000);

let runner: Runner;
let shop: Marketplace;
let orderId: string;

beforeAll(async () => {
  runner = await Runner.start();
  shop = new Marketplace(runner);
  orderId = await shop.place();
});
afterAll(() => runner.dispose());

const openWith = (body: unknown, headers: Record<string, string> = {}) =>
  runner.request('POST', `/v1/orders/${orderId}/requests`, { as: customer, body, headers });

describe('a bad opening', () => {
  const message = requestBodies.cancellation.message;
  it.each([
    ['no JSON', '{"type":', 400, 'malformed-json', undefined],
    ['bytes that are no text', '"\u0000', 400, 'malformed-json', undefined],
    ['an unknown type', { type: 'gift' }, 422, 'invalid-form', '/type'],
    ['a list', [], 422, 'invalid-form', '/type'],
    ['null', 'null', 422, 'invalid-form', '/type'],
    ['a number', '7', 422, 'invalid-form', '/type'],
    [
      'a reason of its own',
      { type: 'cancellation', reason: 'bored', message },
      422,
      'invalid-form',
      '/reason',
    ],
    [
      'a field too much',
      { ...requestBodies.cancellation, refund: 1 },
      422,
      'invalid-form',
      '/refund',
    ],
    [
      '__proto__',
      '{"type":"progress_update","__proto__":{"a":1}}',
      422,
      'invalid-form',
      '/__proto__',
    ],
    [
      'half a character',
      '{"type":"progress_update","question":"\\ud800"}',
      422,
      'invalid-form',
      '/question',
    ],
    [
      'brackets without end',
      `{"type":"progress_update","question":${'['.repeat(30_000)}${']'.repeat(30_000)}}`,
      422,
      'invalid-form',
      '/question',
    ],
    [
      'too much',
      `{"type":"progress_update","question":"${'x'.repeat(70_000)}"}`,
      413,
      'body-too-large',
      undefined,
    ],
  ])(
    'with %s is told what to do, and nothing is written',
    async (_, body, status, code, pointer) => {
      const reply = await openWith(body);

      expect(reply).toMatchObject({ status, body: { status, code } });
      expect(reply.headers.get('content-type')).toBe('application/problem+json');
      if (pointer) expect(reply.body.errors).toContainEqual(expect.objectContaining({ pointer }));
      expect(JSON.stringify(reply.body)).not.toMatch(/\\n\s+at |\.ts\b|\.mjs|zod|node_modules/i);
      expect(await shop.order(orderId)).toMatchObject({ version: 1, pendingRequest: null });
    },
  );

  it('with bytes that are no UTF-8 is refused, not altered', async () => {
    const reply = await fetch(`${runner.address}/v1/orders/${orderId}/requests`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await runner.token(customer)}`,
        'content-type': 'application/json',
      },
      body: Buffer.from('{"type":"progress_update","question":"\xff"}', 'latin1'),
    });

    expect(reply.status).toBe(400);
    expect(await reply.json()).toMatchObject({ code: 'malformed-json' });
  });

  it('that misspells dryRun is not done for real', async () => {
    const path = `/v1/orders/${orderId}/requests?dryrun=true`;

    const reply = await shop.post(path, customer, { type: 'progress_update' });

    expect(reply).toMatchObject({ status: 422, body: { code: 'invalid-form' } });
    expect(await shop.order(orderId)).toMatchObject({ version: 1 });
  });

  it('that is not declared as JSON is refused', async () => {
    const reply = await openWith('type=cancellation', { 'content-type': 'text/plain' });

    expect(reply).toMatchObject({ status: 415, body: { code: 'unsupported-media-type' } });
  });

  it.each(['', 'ü', 'x'.repeat(256)])('with the key "%s" is refused', async (key) => {
    const reply = await openWith({ type: 'progress_update' }, { 'idempotency-key': key }).catch(
      () => undefined,
    );

    // What HTTP itself cannot carry never leaves the client.
    if (reply) {
      expect(reply).toMatchObject({ status: 422, body: { code: 'invalid-form' } });
      expect(reply.body.errors).toEqual([
        { pointer: '/Idempotency-Key', code: 'not-a-key', detail: expect.any(String) },
      ]);
    }
    expect(await shop.order(orderId)).toMatchObject({ version: 1 });
  });
});

describe('a query outside its limits', () => {
  it.each([
    ['/v1/orders', '/role'],
    ['/v1/orders?role=moderator', '/role'],
    ['/v1/orders?role=customer&limit=0', '/limit'],
    ['/v1/orders?role=customer&limit=101', '/limit'],
    ['/v1/orders?role=customer&limit=1e1', '/limit'],
    ['/v1/orders?role=customer&limit=5&limit=6', '/limit'],
    ['/v1/orders?role=customer&cursor=garbage', '/cursor'],
    ['/v1/orders?role=customer&cursor=', '/cursor'],
  ])('%s names %s', async (path, pointer) => {
    const reply = await shop.get(path, customer);

    expect(reply).toMatchObject({ status: 422, body: { code: 'invalid-form' } });
    expect(reply.body.errors).toEqual([expect.objectContaining({ pointer })]);
  });

  it('of a history is told only to those who may see the order', async () => {
    const path = `/v1/orders/${orderId}/history?limit=-1`;

    expect(await shop.get(path, customer)).toMatchObject({ status: 422 });
    expect(await shop.get(path, stranger)).toMatchObject({ status: 404 });
  });
});

describe('somebody who is nothing to the order', () => {
  it.each([
    ['GET', ''],
    ['GET', '/history'],
    ['GET', '/requests/x-2'],
    ['POST', '/start'],
    ['POST', '/deliver'],
    ['POST', '/requests'],
    ['POST', '/requests/x-2/accept'],
    ['POST', '/refund/retry'],
  ])('%s %s is answered as if there were no such order', async (method, rest) => {
    const body = method === 'POST' ? { type: 'progress_update' } : undefined;
    const there = await runner.request(method, `/v1/orders/${orderId}${rest}`, {
      as: stranger,
      body,
    });
    const nowhere = await runner.request(method, `/v1/orders/0123${rest}`, { as: stranger, body });

    expect(there).toMatchObject({ status: 404, body: { code: 'order-not-found' } });
    expect(there.body).toEqual(nowhere.body);
  });

  it('does not find it in any list', async () => {
    const { body } = await shop.get('/v1/orders?role=customer', stranger);

    expect(body).toEqual({ orders: [], nextCursor: null });
  });
});

describe('an id that no order has', () => {
  it.each([
    ['very long', 'x'.repeat(3000)],
    ['a balloon', '%F0%9F%8E%88'],
    ['a way up', '..%2F..'],
    ['nothing visible', '%00'],
    ['a key of the table', 'ORDER%23'],
  ])('is not found, however it is written: %s', async (_, id) => {
    const reply = await shop.get(`/v1/orders/${id}`, customer);

    expect(reply).toMatchObject({ status: 404, body: { code: 'order-not-found' } });
  });
});

describe('wrong roles', () => {
  it('a party without the scope cannot register an order', async () => {
    const reply = await shop.post('/v1/orders', customer, {});

    expect(reply).toMatchObject({ status: 403, body: { code: 'scope-missing' } });
  });

  it('the customer cannot ask for additional work, nor the pro for progress', async () => {
    const work = await shop.open(orderId, 'additional_work', customer);
    const update = await shop.open(orderId, 'progress_update', pro);

    expect(work).toMatchObject({ status: 403, body: { code: 'role-not-allowed' } });
    expect(update).toMatchObject({ status: 403, body: { code: 'role-not-allowed' } });
  });

  it('nobody answers their own request, and only the requester withdraws it', async () => {
    const id = await shop.place();
    const requestId = await shop.opened(id, 'change_time', pro);
    const path = `/v1/orders/${id}/requests/${requestId}`;

    expect(await shop.post(`${path}/accept`, pro)).toMatchObject({ status: 403 });
    expect(await shop.post(`${path}/withdraw`, customer)).toMatchObject({ status: 403 });
    expect(await shop.request(id, requestId)).toMatchObject({ status: 'pending' });
  });
});
