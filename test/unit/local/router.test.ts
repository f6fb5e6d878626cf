import { Router } from '../../../local/gateway/router.ts';

const router = new Router<string>();
for (const route of [
  'GET /v1/orders/{orderId}',
  'GET /v1/orders/open',
  'POST /v1/orders/{orderId}/requests/{requestId}/accept',
]) {
  router.add(route, route);
}

test('a parameter is any segment, decoded', () => {
  expect(router.find('GET', '/v1/orders/a%2Fb%20c')).toEqual({
    target: 'GET /v1/orders/{orderId}',
    pathParameters: { orderId: 'a/b c' },
  });
});

test('an exact segment wins over a parameter', () => {
  expect(router.find('GET', '/v1/orders/open')?.target).toBe('GET /v1/orders/open');
});

test('several parameters', () => {
  expect(router.find('POST', '/v1/orders/o/requests/r/accept')?.pathParameters).toEqual({
    orderId: 'o',
    requestId: 'r',
  });
});

test.each([
  ['another method', 'DELETE', '/v1/orders/open'],
  ['a slash at the end', 'GET', '/v1/orders/open/'],
  ['an empty segment', 'GET', '/v1/orders/'],
  ['more segments', 'GET', '/v1/orders/a/b'],
])('%s does not match', (_, method, path) => {
  expect(router.find(method, path)).toBeUndefined();
});

test('a parameter that is badly encoded is refused', () => {
  expect(() => router.find('GET', '/v1/orders/%zz')).toThrow(URIError);
});

test.each(['$default', 'ANY /x', 'GET /{proxy+}'])('the route %s is not played', (key) => {
  expect(() => new Router().add(key, '')).toThrow(key);
});
