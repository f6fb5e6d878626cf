import { createClient } from '#client';
import { description } from '../support/openapi.ts';
import { ADDRESS, FakeApi, json } from './support/fake-api.ts';
import { ended, fixTime } from './support/time.ts';

fixTime();

const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, { operationId }]) => ({
    operationId,
    route: `${method.toUpperCase()} ${path}`,
  })),
);

const clientOf = (api: FakeApi) => createClient({ baseUrl: ADDRESS, fetch: api.fetch });

it('has a method for each operation of the description, and no other but its own', () => {
  const own = ['http', 'uploadAttachment'];

  expect(Object.keys(clientOf(new FakeApi('lost'))).sort()).toEqual(
    [...operations.map(({ operationId }) => operationId), ...own].sort(),
  );
});

describe.each(operations)('$operationId', ({ operationId, route }) => {
  it(`calls ${route}`, async () => {
    const api = new FakeApi(json(200, { nextCursor: null, items: [] }));
    const ids = { orderId: 'an order', requestId: 'a/request', attachmentId: 'a-file' };
    const call = Object(clientOf(api))[operationId](ids);
    await ended(Symbol.asyncIterator in call ? call.next().catch(() => undefined) : call);

    const [path] = api.received[0]?.route.split('?') ?? [];
    expect(path).toBe(
      route
        .replace('{orderId}', 'an%20order')
        .replace('{requestId}', 'a%2Frequest')
        .replace('{attachmentId}', 'a-file'),
    );
  });
});

it('sends what stands in neither path nor body as the query', async () => {
  const api = new FakeApi(json(200, {}));
  const body = { type: 'progress_update', question: 'How far are you?' } as const;
  await ended(clientOf(api).openRequest({ orderId: 'order-1', dryRun: true, body }));

  expect(api.received).toMatchObject([
    { route: 'POST /v1/orders/order-1/requests?dryRun=true', body: JSON.stringify(body) },
  ]);
});

it('shows statuses and headers to whoever calls by method and path', async () => {
  const api = new FakeApi(new Response(null, { status: 304, headers: { etag: 'W/"1"' } }));
  const params = { path: { orderId: 'order-1' }, header: { 'If-None-Match': 'W/"1"' } };
  const call = clientOf(api).http.GET('/v1/orders/{orderId}', { params });

  const { response } = (await ended(call)) as Awaited<typeof call>;

  expect([response.status, response.headers.get('etag')]).toEqual([304, 'W/"1"']);
  expect(api.header('if-none-match')).toEqual(['W/"1"']);
});
