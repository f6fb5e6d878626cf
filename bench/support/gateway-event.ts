import { randomUUID } from 'node:crypto';
import type { HttpEvent } from '../../lambdas/runtime/http/event.ts';

/** Paths that most routes begin with. */
export const ORDER = '/v1/orders/{orderId}';
export const REQUEST = `${ORDER}/requests/{requestId}`;

export interface Call {
  readonly routeKey: string;
  readonly sub: string;
  readonly scope?: string;
  readonly groups?: string;
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
  readonly key?: boolean;
}

/** A request as API Gateway hands it to a function. */
export const gatewayEvent = (call: Call): HttpEvent => {
  const { routeKey, sub, scope, groups, path, query, body, key } = call;
  const claims = { sub, ...(scope && { scope }), ...(groups && { 'cognito:groups': groups }) };
  const [method = '', rawPath = ''] = routeKey.split(' ');
  const event = {
    version: '2.0',
    routeKey,
    rawPath,
    rawQueryString: '',
    headers: {
      'content-type': 'application/json',
      ...(key && { 'idempotency-key': randomUUID() }),
    },
    pathParameters: path,
    queryStringParameters: query,
    requestContext: {
      requestId: randomUUID(),
      http: { method, path: rawPath },
      authorizer: { jwt: { claims, scopes: null } },
    },
    isBase64Encoded: false,
    ...(body && { body: JSON.stringify(body) }),
  };
  return event as unknown as HttpEvent;
};
