import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from '../support/eventually.ts';
import { customer, Marketplace, moderator, pro, requestBodies } from '../support/marketplace.ts';
import { expectSilence, openEveryType } from '../support/open-requests.ts';
import { bookedMovements } from '../support/payment-books.ts';
import { type Reply, Runner } from '../support/runner.ts';
import { DynamodbLocal } from './dynamodb-local.ts';

jest.setTimeout(120_000);

/** A reply is there before API Gateway would give up. */
const REPLIED_WITHIN_MS = 29_000;

const folder = mkdtempSync(join(tmpdir(), 'order-requests-database-'));
let database: DynamodbLocal;
let runner: Runner;
let shop: Marketplace;

beforeAll(async () => {
  database = await DynamodbLocal.start(folder);
  runner = await Runner.start({ env: { AWS_ENDPOINT_URL_DYNAMODB: database.endpoint } });
  shop = new Marketplace(runner);
});
afterEach(() => runner.payments('ok'));
afterAll(async () => {
  await Runner.disposeAll();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
});

/**
 * DynamoDB Local replies to a transaction a moment before it has committed it, which DynamoDB does
 * not: killed in that moment, it loses the last one.
 */
const committed = (): Promise<void> => pause(500);

/** Kills the database, does something while it is gone, and brings it back. */
const withoutDatabase = async <T>(work: () => Promise<T>): Promise<T> => {
  await database.kill9();
  try {
    return await work();
  } finally {
    await database.restart();
  }
};

const severalOrders = (count: number): Promise<string[]> =>
  Promise.all(Array.from({ length: count }, () => shop.place()));

interface Cancellation {
  readonly orderId: string;
  readonly requestId: string;
}

const cancellations = async (number: number): Promise<readonly Cancellation[]> =>
  Promise.all(
    (await severalOrders(number)).map(async (orderId) => {
      return { orderId, requestId: await shop.opened(orderId, 'cancellation') };
    }),
  );

const accept = ({ orderId, requestId }: Cancellation): Promise<Reply> =>
  shop.post(`/v1/orders/${orderId}/requests/${requestId}/accept`, pro, {}, `accept-${requestId}`);

const expectOneRefund = async ({ orderId, requestId }: Cancellation): Promise<void> => {
  expect(await shop.order(orderId)).toMatchObject({ refund: { status: 'succeeded' } });
  expect(bookedMovements(runner, `refund-${requestId}`)).toEqual(['succeeded']);
  expect(await count(orderId, 'refund_succeeded')).toBe(1);
};

const count = async (orderId: string, event: string): Promise<number> =>
  (await shop.history(orderId)).filter((name) => name === event).length;

const expectUnavailable = ({ status, headers, body }: Reply): void => {
  expect({ status, code: body.code }).toEqual({ status: 503, code: 'temporarily-unavailable' });
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
};

/** What was published of an order, each event once and in the order of the changes. */
const published = async (orderId: string): Promise<string[]> => {
  const events = (await runner.events()).filter(({ detail }) => detail.orderId === orderId);
  const once = new Map(events.map((event) => [event.detail.id, event]));
  return [...once.values()]
    .sort((a, b) => a.detail.version - b.detail.version)
    .map(({ detailType }) => detailType);
};

describe('while the database is gone', () => {
  it('every call is told in time to come again later', async () => {
    const [orderId = ''] = await severalOrders(1);
    const requestId = await shop.opened(orderId, 'cancellation');
    const requestPath = `/v1/orders/${orderId}/requests/${requestId}`;
    await committed();

    const began = performance.now();
    const replies = await withoutDatabase(() =>
      Promise.all([
        shop.get(`/v1/orders/${orderId}`, customer),
        shop.get(`/v1/orders/${orderId}/history`, pro),
        shop.get(requestPath, customer),
        shop.get('/v1/orders?role=customer', customer),
        shop.get('/v1/requests?status=contested', moderator),
        shop.post(`${requestPath}/accept`, pro),
        shop.post(`${requestPath}/withdraw`, customer, undefined, 'withdraw-it'),
        shop.open(orderId, 'change_time'),
      ]),
    );

    replies.forEach(expectUnavailable);
    expect(performance.now() - began).toBeLessThan(REPLIED_WITHIN_MS);
  });
});

describe('when the database has come back', () => {
  it('openings that were in flight count once, repeated with their keys', async () => {
    const orders = await severalOrders(20);
    const open = (orderId: string): Promise<Reply> => {
      const path = `/v1/orders/${orderId}/requests`;
      return shop.post(path, customer, requestBodies.cancellation, `open-${orderId}`);
    };
    const inFlight = orders.map(open);
    await Promise.race(inFlight);
    const first = await withoutDatabase(() => Promise.all(inFlight));
    const second = await Promise.all(orders.map(open));

    first.filter(({ status }) => status !== 201).forEach(expectUnavailable);
    expect(second.map(({ status }) => status)).toEqual(orders.map(() => 201));
    for (const orderId of orders) expect(await count(orderId, 'request_opened')).toBe(1);
  });

  it('answers that were in flight count once, repeated with their keys, as does the refund', async () => {
    const requests = await cancellations(10);
    const inFlight = requests.map(accept);
    await Promise.race(inFlight);
    const first = await withoutDatabase(() => Promise.all(inFlight));
    const second = await Promise.all(requests.map(accept));
    await runner.advance('PT3H');

    first.filter(({ status }) => status !== 200).forEach(expectUnavailable);
    expect(second.map(({ status }) => status)).toEqual(requests.map(() => 200));
    for (const request of requests) {
      expect(await count(request.orderId, 'request_accepted')).toBe(1);
      await expectOneRefund(request);
    }
  });

  it('refunds that were under way are made, each once', async () => {
    const requests = await cancellations(5);
    await runner.payments('outage');
    const replies = await Promise.all(requests.map(accept));
    expect(replies.map(({ status }) => status)).toEqual(requests.map(() => 200));
    await committed();
    await withoutDatabase(() => runner.advance('PT10M'));
    await runner.payments('ok');
    await runner.advance('PT3H');

    for (const request of requests) await expectOneRefund(request);
  });

  it('deadlines that fell due without it are applied, to requests of every type', async () => {
    const requests = await openEveryType(runner);
    await committed();
    await withoutDatabase(() => runner.advance('P7D'));
    await runner.advance('PT3H');

    await expectSilence(runner, requests);
    for (const { orderId, requestId } of requests) {
      const refunds = await count(orderId, 'refund_requested');
      expect(bookedMovements(runner, `refund-${requestId}`)).toHaveLength(refunds);
    }
  });

  it('every change is published, those from before and those from after', async () => {
    const orders = await severalOrders(10);
    await Promise.all(orders.map((orderId) => shop.post(`/v1/orders/${orderId}/start`, pro)));
    await committed();
    await withoutDatabase(async () => {});
    await Promise.all(orders.map((orderId) => shop.open(orderId, 'progress_update')));

    for (const orderId of orders) {
      const history = await shop.history(orderId);
      expect(history).toEqual(['order_placed', 'work_started', 'request_opened']);
      await eventually(async () => expect(await published(orderId)).toEqual(history));
    }
  });
});
