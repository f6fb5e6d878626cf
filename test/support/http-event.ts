import type { HttpEvent } from '../../lambdas/runtime/http/event.ts';

export interface Call {
  readonly routeKey?: string;
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** All are texts, as the gateway hands them over. */
  readonly claims?: Readonly<Record<string, string>>;
  /** Text is sent as it is, anything else as JSON. */
  readonly body?: unknown;
  readonly isBase64Encoded?: boolean;
}

/** An event as an HTTP API passes it on (payload format 2.0, JWT authorizer). */
export const anHttpEvent = (call: Call = {}): HttpEvent => {
  const { routeKey = 'GET /v1/orders/{orderId}', path, query, body } = call;
  const [method = 'GET'] = routeKey.split(' ');
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return {
    version: '2.0',
    routeKey,
    rawPath: '/v1/orders',
    rawQueryString: new URLSearchParams(query).toString(),
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...call.headers },
    requestContext: {
      accountId: '123456789012',
      apiId: 'api-1',
      authorizer: {
        principalId: '',
        integrationLatency: 0,
        jwt: { claims: { sub: 'customer-1', ...call.claims }, scopes: [] },
      },
      domainName: 'api.example.com',
      domainPrefix: 'api',
      http: { method, path: '/v1/orders', protocol: 'HTTP/1.1', sourceIp: '', userAgent: '' },
      requestId: 'gateway-request-1',
      routeKey,
      stage: '$default',
      time: '02/Mar/2026:08:00:00 +0000',
      timeEpoch: 1_772_438_400_000,
    },
    isBase64Encoded: call.isBase64Encoded ?? false,
    ...(path && { pathParameters: path }),
    ...(query && { queryStringParameters: query }),
    ...(text !== undefined && { body: text }),
  };
};
