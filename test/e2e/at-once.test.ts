import { customer, Marketplace, opener, otherThan, pro } from '../support/marketplace.ts';
import { type Reply, Runner } from '../support/runner.ts';

jest.setTimeout(60_000);

let runner: Runner;
let shop: Marketplace;

beforeAll(async () => {
  runner = await Runner.start();
  shop = new Marketplace(runner);
});
afterAll(() => runner.dispose());

const atOnce = <T>(times: number, call: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: times }, (_, index) => call(index)));

const outcomes = (replies: readonly Reply[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { status, body } of replies) {
    const outcome = `${status} ${body.code ?? body.status}`;
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return counts;
};

describe('a hundred openings of one order at once', () => {
  it('leave exactly one request pending, and refuse the others as such', async () => {
    const orderId = await shop.place();

    const replies = await atOnce(100, (index) =>
      shop.open(orderId, 'change_time', index % 2 === 0 ? customer : pro),
    );

    expect(outcomes(replies)).toEqual({ '201 pending': 1, '409 pending-request': 99 });
    expect(await shop.history(orderId)).toEqual(['order_placed', 'request_opened']);
  });
});

describe('one opening sent twenty times at once with its key', () => {
  it('opens one request, and tells each sender the same', async () => {
    const orderId = await shop.place();
    const body = { type: 'progress_update' };

    const replies = await atOnce(20, () =>
      shop.post(`/v1/orders/${orderId}/requests`, customer, body, 'click-1'),
    );

    expect(outcomes(replies)).toEqual({ '201 pending': 20 });
    expect(new Set(replies.map(({ body: request }) => request.requestId)).size).toBe(1);
  });
});

describe('accepting and withdrawing at once', () => {
  it('have one winner, which the other is told', async () => {
    for (let round = 0; round < 10; round += 1) {
      const orderId = await shop.place();
      const requestId = await shop.opened(orderId, 'cancellation', customer);
      const path = `/v1/orders/${orderId}/requests/${requestId}`;

      const replies = await Promise.all([
        shop.post(`${path}/accept`, pro),
        shop.post(`${path}/withdraw`, customer),
      ]);

      const { status } = await shop.request(orderId, requestId);
      expect(outcomes(replies)).toEqual({ [`200 ${status}`]: 1, '409 request-closed': 1 });
    }
  });
});

describe('an answer in the very moment of the deadline', () => {
  it('counts or comes too late, and nothing in between', async () => {
    const orders: { orderId: string; requestId: string }[] = [];
    for (let number = 0; number < 30; number += 1) {
      const orderId = await shop.place();
      orders.push({ orderId, requestId: await shop.opened(orderId, 'cancellation') });
    }
    const { orderId, requestId } = orders[15] as (typeof orders)[number];
    const { expiresAt } = await shop.request(orderId, requestId);
    const leftMs = Date.parse(expiresAt) - Date.parse(await runner.now());
    const answers: Promise<Reply>[] = [];

    await runner.advance(`PT${Math.floor(leftMs / 1000) - 1}S`);
    const declineAll = async () => {
      for (const order of orders) {
        const path = `/v1/orders/${order.orderId}/requests/${order.requestId}/decline`;
        answers.push(shop.post(path, otherThan(opener.cancellation), {}));
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
    };
    await declineAll();
    const replies = await Promise.all(answers);
    await runner.advance('PT1M');

    for (const [index, reply] of replies.entries()) {
      const { orderId: id, requestId: request } = orders[index] as (typeof orders)[number];
      const won = reply.status === 200;
      if (!won) expect(reply).toMatchObject({ status: 409, body: { code: 'deadline-passed' } });
      expect(await shop.request(id, request)).toMatchObject({
        status: won ? 'declined' : 'expired',
      });
      expect(await shop.order(id)).toMatchObject({ status: won ? 'accepted' : 'canceled' });
    }
  });
});
