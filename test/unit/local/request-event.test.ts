import { type GatewayRequest, requestEvent } from '../../../local/gateway/request-event.ts';

const request: GatewayRequest = {
  method: 'POST',
  path: '/v1/orders/o-1',
  query: '',
  headers: { host: '127.0.0.1:3000', 'content-type': 'application/json', 'user-agent': 'curl/8' },
  sourceIp: '127.0.0.1',
  routeKey: 'POST /v1/orders/{orderId}',
  pathParameters: { orderId: 'o-1' },
  claims: { sub: 'u-1', exp: 1_900_000_000, 'cognito:groups': ['a', 'b'], admin: true },
  body: Buffer.from('{"a":1}'),
  now: Date.parse('2026-03-02T09:08:07.123Z'),
};

const eventOf = (overrides: Partial<GatewayRequest> = {}) =>
  requestEvent({ ...request, ...overrides });

test('is payload format 2.0', () => {
  expect(eventOf()).toMatchObject({
    version: '2.0',
    routeKey: 'POST /v1/orders/{orderId}',
    rawPath: '/v1/orders/o-1',
    rawQueryString: '',
    pathParameters: { orderId: 'o-1' },
    body: '{"a":1}',
    isBase64Encoded: false,
    requestContext: {
      http: { method: 'POST', path: '/v1/orders/o-1', userAgent: 'curl/8' },
      routeKey: 'POST /v1/orders/{orderId}',
      stage: '$default',
      time: '02/Mar/2026:09:08:07 +0000',
      timeEpoch: request.now,
    },
  });
});

test('every claim is a string, and a list is in brackets', () => {
  expect(eventOf().requestContext.authorizer?.jwt).toEqual({
    claims: { sub: 'u-1', exp: '1900000000', 'cognito:groups': '[a b]', admin: 'true' },
    scopes: null,
  });
});

test('what is not there is left out', () => {
  const event = eventOf({ body: Buffer.alloc(0), pathParameters: {} });
  for (const name of ['body', 'cookies', 'pathParameters', 'queryStringParameters']) {
    expect(event).not.toHaveProperty(name);
  }
  expect(event.isBase64Encoded).toBe(false);
});

test('repeated parameters are joined, decoded; the raw query stays raw', () => {
  const event = eventOf({ query: 'role=pro&x=a%20b&x=c+d&empty=' });
  expect(event.rawQueryString).toBe('role=pro&x=a%20b&x=c+d&empty=');
  expect(event.queryStringParameters).toEqual({ role: 'pro', x: 'a b,c d', empty: '' });
});

test('the path is decoded', () => {
  expect(eventOf({ path: '/v1/orders/a%20b' }).rawPath).toBe('/v1/orders/a b');
});

test('cookies are apart from the headers', () => {
  const event = eventOf({ headers: { cookie: 'a=1; b=2' } });
  expect(event.cookies).toEqual(['a=1', 'b=2']);
  expect(event.headers).not.toHaveProperty('cookie');
});

test.each([
  ['application/json', false],
  ['Application/JSON; charset=utf-8', false],
  ['text/plain', false],
  ['application/merge-patch+json', true],
  ['application/x-www-form-urlencoded', true],
  ['application/jsonp', true],
  [undefined, true],
])('a body of type %s is base64: %s', (type, isBase64Encoded) => {
  const event = eventOf({ headers: type ? { 'content-type': type } : {} });
  expect(event.isBase64Encoded).toBe(isBase64Encoded);
  expect(event.body).toBe(isBase64Encoded ? btoa('{"a":1}') : '{"a":1}');
});
