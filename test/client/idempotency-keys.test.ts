import { createClient } from '#client';
import { ADDRESS, type Answer, FakeApi, json } from './support/fake-api.ts';
import { ended, fixTime } from './support/time.ts';

fixTime();

const order = json(200, { orderId: 'order-1' });
const setUp = (...answers: readonly Answer[]) => {
  const api = new FakeApi(...answers);
  const client = createClient({ baseUrl: ADDRESS, fetch: api.fetch });
  return { client, keys: () => api.header('idempotency-key') };
};

it('a write has the same key in each of its tries', async () => {
  const { client, keys } = setUp('lost', 'lost', order);
  await ended(client.startWork({ orderId: 'order-1' }));

  const [first] = keys();
  expect(first).toMatch(/^[\da-f-]{36}$/);
  expect(keys()).toEqual([first, first, first]);
});

it('each write has a key of its own', async () => {
  const { client, keys } = setUp(order);
  await ended(client.startWork({ orderId: 'order-1' }));
  await ended(client.startWork({ orderId: 'order-1' }));

  expect(new Set(keys()).size).toBe(2);
});

it('a write has the key that its caller gives', async () => {
  const { client, keys } = setUp('lost', order);
  await ended(client.startWork({ orderId: 'order-1', idempotencyKey: 'start-1' }));

  expect(keys()).toEqual(['start-1', 'start-1']);
});

it('a read has none', async () => {
  const { client, keys } = setUp(order);
  await ended(client.getOrder({ orderId: 'order-1' }));

  expect(keys()).toEqual([null]);
});
