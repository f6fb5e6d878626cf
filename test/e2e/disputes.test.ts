import {
  backEnd,
  contest,
  customer,
  late,
  Marketplace,
  moderator,
  pro,
  REFUNDABLE,
  requestBodies,
  resolution,
  stranger,
} from '../support/marketplace.ts';
import { bookedMovements } from '../support/payment-books.ts';
import { Runner } from '../support/runner.ts';

jest.setTimeout(60_000);

let runner: Runner;
let shop: Marketplace;

beforeAll(async () => {
  runner = await Runner.start();
  shop = new Marketplace(runner);
});
afterAll(() => runner.dispose());

/** A late order with a dispute, and the path of the dispute. */
const disputed = async () => {
  const orderId = await shop.place(late);
  const requestId = await shop.opened(orderId, 'dispute');
  return { orderId, requestId, path: `/v1/orders/${orderId}/requests/${requestId}` };
};

const contested = async () => {
  const dispute = await disputed();
  const reply = await shop.post(`${dispute.path}/contest`, pro, contest);
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.body));
  return dispute;
};

const desk = async (query = ''): Promise<{ requestId: string }[]> => {
  const { body } = await shop.get(`/v1/requests?status=contested&limit=100${query}`, moderator);
  return body.requests;
};

const idsOnDesk = async () => (await desk()).map(({ requestId }) => requestId);

describe('a whole contested dispute', () => {
  it('goes from the customer to the pro, to a moderator, and the money back', async () => {
    const { orderId, requestId, path } = await contested();
    expect(await shop.order(orderId, pro)).toMatchObject({
      status: 'accepted',
      pendingRequest: { status: 'contested', form: { requestedRefund: 20_000 }, response: contest },
    });

    await runner.advance('P8D');
    expect(await desk()).toContainEqual(
      expect.objectContaining({ requestId, status: 'contested', response: expect.anything() }),
    );
    const decided = await shop.post(`${path}/resolution`, moderator, resolution);
    await runner.advance('PT1S');

    const by = { id: moderator.sub, role: 'moderator' };
    expect(decided).toMatchObject({ status: 200, body: { status: 'resolved' } });
    expect(decided.body.resolution).toMatchObject({ ...resolution, by });
    expect(await shop.order(orderId)).toMatchObject({
      status: 'completed',
      payment: { refunded: 12_000, refundable: REFUNDABLE - 12_000 },
      refund: { status: 'succeeded', amount: 12_000 },
    });
    expect(bookedMovements(runner, `refund-${requestId}`)).toEqual(['succeeded']);
    expect(await shop.history(orderId)).toEqual([
      'order_placed',
      'request_opened',
      'request_contested',
      'dispute_resolved',
      'order_completed',
      'refund_requested',
      'refund_succeeded',
    ]);
    expect(await idsOnDesk()).not.toContain(requestId);
  });

  it('is told to subscribers in the same order', async () => {
    const { orderId, path } = await contested();
    await shop.post(`${path}/resolution`, moderator, { ...resolution, refund: 0 });
    await runner.advance('PT1S');

    const events = (await runner.events()).filter(
      ({ detail }) => (detail as { orderId: string }).orderId === orderId,
    );
    expect(events.map(({ detailType }) => detailType)).toEqual([
      'order_placed',
      'request_opened',
      'request_contested',
      'dispute_resolved',
    ]);
  });
});

describe('a dispute', () => {
  it('that the pro accepts returns what was asked for', async () => {
    const { orderId, path } = await disputed();
    await shop.post(`${path}/accept`, pro);
    await runner.advance('PT1S');
    expect(await shop.order(orderId)).toMatchObject({
      status: 'completed',
      refund: { status: 'succeeded', amount: 20_000 },
    });
  });

  it('that the pro is silent about for seven days returns what was asked for', async () => {
    const { orderId, requestId } = await disputed();
    await runner.advance('PT48H');
    expect(await shop.request(orderId, requestId)).toMatchObject({ status: 'pending' });
    await runner.advance('P5D');
    expect(await shop.request(orderId, requestId)).toMatchObject({ status: 'expired' });
    expect(await shop.order(orderId)).toMatchObject({
      status: 'completed',
      refund: { status: 'succeeded', amount: 20_000 },
    });
  });

  it('about everything cancels the order', async () => {
    const orderId = await shop.place(late);
    const body = { ...requestBodies.dispute, requestedRefund: REFUNDABLE };
    const { body: request } = await shop.post(`/v1/orders/${orderId}/requests`, customer, body);
    await shop.post(`/v1/orders/${orderId}/requests/${request.requestId}/accept`, pro);
    expect(await shop.order(orderId)).toMatchObject({ status: 'canceled' });
  });

  it('can be taken back while it waits for a moderator', async () => {
    const { orderId, requestId, path } = await contested();
    await shop.post(`${path}/withdraw`, customer);
    expect(await shop.order(orderId)).toMatchObject({ status: 'accepted', pendingRequest: null });
    expect(await idsOnDesk()).not.toContain(requestId);
  });

  it.each([
    ['on an order that is not late', {}, {}, 409, 'ground-not-met'],
    ['on a post-paid order', { ...late, payment: null }, {}, 409, 'nothing-refundable'],
    ['for more than can be refunded', late, { requestedRefund: 48_001 }, 422, 'invalid-form'],
    ['with an http address', late, { evidence: [{ description: 'a', url: 'http://a.b' }] }, 422],
  ])('%s is refused', async (_, order, body, status, code = 'invalid-form') => {
    const orderId = await shop.place(order);
    const form = { ...requestBodies.dispute, ...body };
    const reply = await shop.post(`/v1/orders/${orderId}/requests`, customer, form);
    expect(reply).toMatchObject({ status, body: { code } });
    expect(await shop.history(orderId)).toEqual(['order_placed']);
  });
});

describe('deciding a dispute', () => {
  const by = (caller: typeof moderator, path: string) =>
    shop.post(`${path}/resolution`, caller, resolution);

  it.each([
    ['the customer', customer, 403],
    ['the pro', pro, 403],
    ['the pro as a moderator', { ...pro, groups: ['moderators'] }, 403],
    ['the back end', backEnd, 403],
    ['a stranger', stranger, 404],
  ])('is not for %s', async (_, caller, status) => {
    const { path } = await contested();
    expect(await by(caller, path)).toMatchObject({ status });
  });

  it('needs the pro to have contested it', async () => {
    const { path } = await disputed();
    expect(await by(moderator, path)).toMatchObject({ body: { code: 'answer-not-allowed' } });
  });

  it('happens once, whoever else decides at the same time', async () => {
    const { orderId, requestId, path } = await contested();
    const moderators = ['sam', 'alex', 'kim'].map((sub) => ({ sub, groups: ['moderators'] }));
    const replies = await Promise.all(moderators.map((caller) => by(caller, path)));
    await runner.advance('PT1S');
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(replies.map(({ body }) => body.resolution.by.id)).size).toBe(1);
    expect(bookedMovements(runner, `refund-${requestId}`)).toEqual(['succeeded']);
    expect((await shop.order(orderId)).payment.refunded).toBe(12_000);
  });

  it('is tried out first without a trace', async () => {
    const { orderId, path } = await contested();
    const body = { ...resolution, refund: REFUNDABLE };
    const tried = await shop.post(`${path}/resolution?dryRun=true`, moderator, body);
    expect(tried).toMatchObject({
      status: 200,
      body: { order: { status: 'canceled' }, request: { status: 'resolved' } },
    });
    expect(await shop.order(orderId)).toMatchObject({ status: 'accepted', version: 3 });
  });
});

describe("the moderators' desk", () => {
  it('is the same in pages, oldest first', async () => {
    await contested();
    await contested();
    const all = await desk();
    const pages: string[] = [];
    let cursor: string | null = null;
    do {
      const next: string = cursor ? `&cursor=${cursor}` : '';
      const path = `/v1/requests?status=contested&limit=1${next}`;
      const { body } = await shop.get(path, moderator);
      pages.push(...body.requests.map(({ requestId }: { requestId: string }) => requestId));
      cursor = body.nextCursor;
    } while (cursor);
    expect(pages).toEqual(all.map(({ requestId }) => requestId));
    expect(pages.length).toBeGreaterThanOrEqual(2);
  });

  it.each([
    ['a party', customer],
    ['the back end', backEnd],
    ['a stranger', stranger],
  ])('is not for %s', async (_, caller) => {
    const reply = await shop.get('/v1/requests?status=contested', caller);
    expect(reply).toMatchObject({ status: 403, body: { code: 'role-not-allowed' } });
  });

  it.each([
    ['', ['/status']],
    ['?status=pending', ['/status']],
    ['?status=contested&limit=0', ['/limit']],
    ['?status=open&cursor=x', ['/status', '/cursor']],
  ])('takes no query like %j', async (query, pointers) => {
    const { status, body } = await shop.get(`/v1/requests${query}`, moderator);
    expect(status).toBe(422);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(pointers);
  });

  it('survives kill -9', async () => {
    const { requestId } = await contested();
    await runner.kill9();
    runner = await Runner.start({ dataDirectory: runner.dataDirectory });
    shop = new Marketplace(runner);
    expect(await idsOnDesk()).toContain(requestId);
  });
});
