import {
  createClient,
  type EventOf,
  type HistoryEntry,
  isProblem,
  type ListedOrder,
  type Order,
  type OrderRequest,
  type Preview,
  verifyWebhook,
} from 'order-requests-client';

/*
 * A program of somebody who has installed the package. It is compiled, never run: each line under a
 * `@ts-expect-error` has to be refused, and everything else taken.
 */

type Equal<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
declare function expectType<Expected>(): <Given>(_: Given, __: Equal<Given, Expected>) => void;

const client = createClient({ baseUrl: 'https://api.example.com', token: 'token' });
const ids = { orderId: 'order-1', requestId: 'order-1-2' };
const question = { type: 'progress_update', question: 'How far are you?' } as const;

export async function replies() {
  expectType<Order>()(await client.getOrder({ orderId: 'order-1' }), true);
  expectType<OrderRequest>()(
    await client.openRequest({ orderId: 'order-1', body: question }),
    true,
  );
  expectType<OrderRequest>()(await client.acceptRequest({ ...ids, idempotencyKey: 'key-1' }), true);
  expectType<Preview>()(await client.acceptRequest({ ...ids, dryRun: true }), true);
  for await (const order of client.listOrders({ role: 'pro' }))
    expectType<ListedOrder>()(order, true);
  for await (const entry of client.getHistory({ orderId: 'order-1', limit: 100 })) {
    expectType<HistoryEntry>()(entry, true);
  }
}

export function inputs() {
  client.getAvailability();
  client.declineRequest(ids);
  // @ts-expect-error an order has an id
  client.getOrder();
  // @ts-expect-error which is text
  client.getOrder({ orderId: 1 });
  // @ts-expect-error and nothing else is asked
  client.getOrder({ orderId: 'order-1', dryRun: true });
  // @ts-expect-error reads have no key
  client.getOrder({ orderId: 'order-1', idempotencyKey: 'key-1' });
  // @ts-expect-error a form is wanted
  client.openRequest({ orderId: 'order-1' });
  // @ts-expect-error and no other fields than its own
  client.openRequest({ orderId: 'order-1', body: { ...question, newPrice: 1 } });
  // @ts-expect-error the iterator turns the pages
  client.listOrders({ role: 'pro', cursor: 'next' });
}

export function problems(error: unknown) {
  if (isProblem(error, 'pending-request', 'unreachable')) {
    expectType<'pending-request' | 'unreachable'>()(error.code, true);
    if (error.code === 'pending-request') expectType<409>()(error.status, true);
    else expectType<undefined>()(error.status, true);
  }
  if (isProblem(error)) {
    // @ts-expect-error there is no such code
    if (error.code === 'order-eaten') return;
  }
}

export async function webhooks() {
  const event = await verifyWebhook('whsec_c2VjcmV0', new Headers(), '{}');
  if (event.event === 'refund_succeeded') {
    expectType<EventOf<'refund_succeeded'>>()(event, true);
    expectType<number>()(event.data.amount, true);
  }
}
