import { createClient } from '#client';
import { ADDRESS, type Answer, FakeApi, json, problem } from './support/fake-api.ts';
import { ended, fixTime } from './support/time.ts';

fixTime();

const page = (ids: readonly string[], nextCursor: string | null) =>
  json(200, { orders: ids.map((orderId) => ({ orderId })), nextCursor });

const setUp = (...answers: readonly Answer[]) => {
  const api = new FakeApi(...answers);
  const client = createClient({ baseUrl: ADDRESS, fetch: api.fetch });
  return { api, orders: client.listOrders({ role: 'customer', limit: 2 }) };
};

const idsOf = async (orders: AsyncIterable<{ orderId: string }>, atMost = 100) => {
  const ids: string[] = [];
  for await (const { orderId } of orders) {
    ids.push(orderId);
    if (ids.length === atMost) break;
  }
  return ids;
};

const three = [page(['a', 'b'], 'next/1'), page([], 'next/2'), page(['c'], null)] as const;

describe('a list', () => {
  it('goes over all pages, empty ones too', async () => {
    const { api, orders } = setUp(...three);

    expect(await ended(idsOf(orders))).toEqual(['a', 'b', 'c']);
    expect(api.received.map(({ route }) => route)).toEqual([
      'GET /v1/orders?role=customer&limit=2',
      'GET /v1/orders?role=customer&limit=2&cursor=next%2F1',
      'GET /v1/orders?role=customer&limit=2&cursor=next%2F2',
    ]);
  });

  it('reads nothing before its first item is wanted, and no page that nobody gets to', async () => {
    const { api, orders } = setUp(...three);
    expect(api.received).toEqual([]);

    await ended(idsOf(orders, 2));
    expect(api.received).toHaveLength(1);
  });

  it('sends the call for a page again like any other', async () => {
    const { orders } = setUp(three[0], 'lost', three[2]);

    expect(await ended(idsOf(orders))).toEqual(['a', 'b', 'c']);
  });

  it('fails where a page fails', async () => {
    const { orders } = setUp(three[0], problem(422, 'invalid-form'));

    expect(await ended(idsOf(orders))).toMatchObject({ code: 'invalid-form' });
  });
});
