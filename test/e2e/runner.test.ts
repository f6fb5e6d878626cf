import { once } from 'node:events';
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DidNotStart, Runner } from '../support/runner.ts';

jest.setTimeout(60_000);

const customer = { sub: 'customer-1' };
const backEnd = { sub: 'marketplace', scope: 'order-requests/orders.write' };

let runner: Runner;

beforeAll(async () => {
  runner = await Runner.start();
});
afterAll(() => Runner.disposeAll());

async function placeOrder(on: Runner): Promise<string> {
  const now = Date.parse(await on.now());
  const inDays = (days: number) => new Date(now + days * 86_400_000).toISOString();
  const { status, body } = await on.request('POST', '/v1/orders', {
    as: backEnd,
    body: {
      customerId: customer.sub,
      proId: 'pro-1',
      title: 'A new website',
      price: { amount: 100_00, currency: 'EUR' },
      startAt: inDays(1),
      endAt: inDays(30),
      payment: { captured: 100_00, serviceFee: 5_00 },
    },
  });
  expect(status).toBe(201);
  return body.orderId;
}

async function openCancellation(on: Runner, orderId: string): Promise<void> {
  const body = {
    type: 'cancellation',
    reason: 'no_longer_needed',
    message: 'We do not need it any more.',
  };
  const reply = await on.request('POST', `/v1/orders/${orderId}/requests`, { as: customer, body });
  expect(reply.status).toBe(201);
}

async function showOrder(on: Runner, orderId: string) {
  return (await on.request('GET', `/v1/orders/${orderId}`, { as: customer })).body;
}

/** What the payment service has in its books. */
function movements(on: Runner): unknown[] {
  const books = new DatabaseSync(join(on.dataDirectory, 'payments.db'), { readOnly: true });
  try {
    return books.prepare('SELECT movement_id, status FROM movements').all();
  } finally {
    books.close();
  }
}

describe('starting', () => {
  test('prints one line with its address and is healthy', async () => {
    expect(runner.stdout()).toBe(`Order Requests is ready at ${runner.address}\n`);
    expect((await runner.request('GET', '/health')).status).toBe(200);
  });

  test('a taken port is told, with what to do', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const starting = Runner.start({ command: 'node', env: { PORT: String(port) } });
    const error: DidNotStart = await starting.catch((thrown) => thrown);
    taken.close();
    expect(error).toBeInstanceOf(DidNotStart);
    expect(error.exitCode).toBe(1);
    expect(error.message).toBe(`Port ${port} is taken: set PORT to another one.\n`);
  });

  test('a second runner on the same folder is refused', async () => {
    const { dataDirectory } = runner;
    const error = await Runner.start({ command: 'node', dataDirectory }).catch((thrown) => thrown);
    expect(error).toMatchObject({ exitCode: 1 });
    expect(error.message).toContain('set DATA_DIR to another one');
  });

  test('a port that is none is told', async () => {
    const error = await Runner.start({ command: 'node', env: { PORT: 'http' } }).catch((e) => e);
    expect(error).toMatchObject({
      exitCode: 1,
      message: expect.stringContaining('PORT is "http"'),
    });
  });

  test('SIGTERM ends it with 0, and quickly', async () => {
    const other = await Runner.start({ command: 'node' });
    const began = performance.now();
    expect(await other.stop()).toBe(0);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});

describe('the gateway', () => {
  test.each([
    ['no token', undefined],
    ['no JWT', 'nonsense'],
    ['a JWT of somebody else', `${btoa('{"alg":"none"}')}.${btoa('{"sub":"x"}')}.`],
  ])('%s is 401', async (_, as) => {
    const reply = await runner.request('GET', '/v1/orders?role=customer', as ? { as } : {});
    expect(reply.status).toBe(401);
    expect(reply.body).toEqual({ message: 'Unauthorized' });
    expect(reply.headers.get('www-authenticate')).toMatch(/^Bearer/);
  });

  test('a changed token is 401', async () => {
    const [header, payload = '', signature] = (await runner.token(customer)).split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const forged = Buffer.from(JSON.stringify({ ...claims, sub: 'pro-1' })).toString('base64url');
    const as = `${header}.${forged}.${signature}`;
    expect((await runner.request('GET', '/v1/orders?role=pro', { as })).status).toBe(401);
  });

  test('a token expires on the moved clock', async () => {
    const as = await runner.token({ sub: 'customer-1', expiresIn: 60 });
    expect((await runner.request('GET', '/v1/orders?role=customer', { as })).status).toBe(200);
    await runner.advance('PT1M');
    expect((await runner.request('GET', '/v1/orders?role=customer', { as })).status).toBe(401);
  });

  test.each([
    ['GET', '/v2/orders'],
    ['GET', '/v1/orders/'],
    ['DELETE', '/v1/orders'],
    ['POST', '/health'],
  ])('%s %s is unknown', async (method, path) => {
    const reply = await runner.request(method, path, { as: customer });
    expect(reply.status).toBe(404);
    expect(reply.body).toEqual({ message: 'Not Found' });
  });

  test('a badly encoded path is 400', async () => {
    const reply = await runner.request('GET', '/v1/orders/%E0%A4%A', { as: customer });
    expect(reply.status).toBe(400);
  });

  test('its keys are published', async () => {
    const { body } = await runner.request('GET', '/.well-known/jwks.json');
    expect(body.keys).toEqual([
      expect.objectContaining({ kty: 'RSA', alg: 'RS256', use: 'sig', kid: expect.any(String) }),
    ]);
    expect(body.keys[0]).not.toHaveProperty('d');
  });

  test('the description of the API is served', async () => {
    const file = join(__dirname, '../../docs/openapi.json');
    const { body } = await runner.request('GET', '/openapi.json');
    expect(body).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });
});

describe('what only this mode has', () => {
  test.each([
    ['/local/token', {}, '/sub'],
    ['/local/token', { sub: 'x', scopes: 'y' }, '/scopes'],
    ['/local/token', { sub: 'x', groups: ['a', 1] }, '/groups/1'],
    ['/local/token', { sub: 'x', expiresIn: 0 }, '/expiresIn'],
    ['/local/clock', {}, '/advance'],
    ['/local/clock', { advance: '48 hours' }, '/advance'],
    ['/local/clock', { advance: '-PT1H' }, '/advance'],
    ['/local/clock', { advance: 'P99999Y' }, '/advance'],
    ['/local/faults', { payments: 'broken' }, '/payments'],
  ])('POST %s %j names %s', async (path, body, pointer) => {
    const reply = await runner.request('POST', path, { body });
    expect(reply.status).toBe(422);
    expect(reply.headers.get('content-type')).toBe('application/problem+json');
    expect(reply.body).toMatchObject({ status: 422, code: 'invalid-form' });
    expect(reply.body.errors).toEqual([
      expect.objectContaining({ pointer, detail: expect.any(String) }),
    ]);
  });

  test('no JSON is 400', async () => {
    const reply = await runner.request('POST', '/local/clock', { body: '{' });
    expect(reply.status).toBe(400);
    expect(reply.body.code).toBe('malformed-json');
  });

  test('events after something that is no number are refused', async () => {
    const reply = await runner.request('GET', '/local/events?after=last');
    expect(reply.status).toBe(422);
    expect(reply.body.errors).toEqual([
      expect.objectContaining({ pointer: '/after', code: 'number-range' }),
    ]);
  });

  test('the clock only goes forward, by what it is told', async () => {
    const before = Date.parse(await runner.now());
    const after = Date.parse(await runner.advance('P1DT2H'));
    expect(after - before).toBeGreaterThanOrEqual(26 * 3_600_000);
    expect(after - before).toBeLessThan(26 * 3_600_000 + 10_000);
  });

  test('moving the clock past a deadline shows its outcome at once', async () => {
    const orderId = await placeOrder(runner);
    await openCancellation(runner, orderId);
    const seen = (await runner.events()).length;
    await runner.advance('PT48H');
    expect(await showOrder(runner, orderId)).toMatchObject({
      status: 'canceled',
      refund: { status: 'succeeded', amount: 95_00 },
    });
    const types = (await runner.events(seen)).map(({ detailType }) => detailType);
    expect(types).toEqual(expect.arrayContaining(['order_canceled', 'refund_succeeded']));
  });
});

describe('after kill -9', () => {
  let killed: Runner;

  async function restart(): Promise<void> {
    const { dataDirectory } = killed;
    await killed.kill9();
    killed = await Runner.start({ dataDirectory });
  }

  test('orders, the clock, the keys and pending requests are still there', async () => {
    killed = await Runner.start();
    const orderId = await placeOrder(killed);
    await openCancellation(killed, orderId);
    const token = await killed.token(customer);
    const moved = Date.parse(await killed.advance('PT1H'));
    await restart();
    expect(Date.parse(await killed.now())).toBeGreaterThanOrEqual(moved);
    const reply = await killed.request('GET', `/v1/orders/${orderId}`, { as: token });
    expect(reply.body).toMatchObject({ pendingRequest: { type: 'cancellation' } });
    await killed.advance('PT47H');
    expect(await showOrder(killed, orderId)).toMatchObject({ status: 'canceled' });
    expect(movements(killed)).toHaveLength(1);
    expect(statSync(join(killed.dataDirectory, 'signing-key.pem')).mode & 0o777).toBe(0o600);
  });

  test('a refund between two tries goes on, and moves money once', async () => {
    killed = await Runner.start();
    await killed.payments('outage');
    const orderId = await placeOrder(killed);
    await openCancellation(killed, orderId);
    await killed.advance('PT48H');
    await restart();
    expect(await showOrder(killed, orderId)).toMatchObject({ refund: { status: 'pending' } });
    await killed.payments('ok');
    await killed.advance('PT10M');
    expect(await showOrder(killed, orderId)).toMatchObject({ refund: { status: 'succeeded' } });
    expect(movements(killed)).toHaveLength(1);
  });
});

test('npm killed alone takes the runner with it', async () => {
  const dataDirectory = join(runner.dataDirectory, 'second');
  mkdirSync(dataDirectory);
  const other = await Runner.start({ dataDirectory });
  await other.kill9Launcher();
  const again = await Runner.start({ dataDirectory, env: { PORT: new URL(other.address).port } });
  expect(again.address).toBe(other.address);
});
