import { QueryClient } from '@tanstack/react-query';
import { bodyOf, createApi } from '../../web/src/api/client.ts';
import { askEarly } from '../../web/src/api/early-replies.ts';
import { ordersQuery } from '../../web/src/api/orders-queries.ts';
import { firstCalls } from '../../web/src/app/first-calls.ts';
import { FakeService, ok, problem } from './support/fake-service.ts';

const ORDER = 'GET /v1/orders/order-1';
const HISTORY = `${ORDER}/history?limit=100`;
const session = { accessToken: () => 'token', renew: async () => false };
const read = () => {
  const params = { path: { orderId: 'order-1' } };
  return bodyOf(createApi(session).GET('/v1/orders/{orderId}', { params }));
};

/** The page is opened at an order, and has asked for it before there was a client. */
const openWith = (service: FakeService, at = '/orders/order-1') => {
  globalThis.fetch = (input, init) =>
    // Early calls name a path only.
    service.fetch(
      input instanceof Request ? input : new Request(new URL(`${input}`, location.origin), init),
    );
  history.replaceState(null, '', at);
  askEarly(firstCalls(location), 'token');
};

describe('what has been asked for early', () => {
  it('is not asked for again by the view that shows it, but by the next poll', async () => {
    const service = new FakeService().on(ORDER, ok({ version: 1 }), ok({ version: 2 }));
    openWith(service.on(HISTORY, ok({ entries: [], nextCursor: null })));

    expect(await read()).toEqual({ version: 1 });
    expect(service.of(ORDER)).toHaveLength(1);
    expect(await read()).toEqual({ version: 2 });
  });

  it.each([
    ['/orders?role=pro', { role: 'pro' }],
    ['/orders?role=customer&view=late', { role: 'customer', view: 'late' }],
  ] as const)('is the view at %s, as it is read later', async (address, search) => {
    const route = `GET /v1/orders?role=${search.role}&view=${'view' in search ? search.view : 'all'}`;
    const service = new FakeService().on(route, ok({ orders: [], nextCursor: null }));
    openWith(service, address);

    await new QueryClient().fetchInfiniteQuery(ordersQuery(createApi(session), search));

    expect(service.of(route)).toHaveLength(1);
  });

  it('is asked for again if it was lost on the way', async () => {
    const service = new FakeService().on(ORDER, 'lost', ok({ version: 1 }));
    openWith(service.on(HISTORY, 'lost'));

    expect(await read()).toEqual({ version: 1 });
  });

  it('is asked for again if the service was too busy', async () => {
    const busy = problem(503, 'temporarily-unavailable');
    const service = new FakeService().on(ORDER, busy, ok({ version: 1 }));
    openWith(service.on(HISTORY, 'lost'));

    expect(await read()).toEqual({ version: 1 });
  });
});
