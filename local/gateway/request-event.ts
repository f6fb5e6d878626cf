import { isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';
import { account } from '../template/pseudo-parameters.ts';
import type { Claims } from './claims.ts';
import { claimsAsStrings } from './claims.ts';

/** Everything about one request that its event is made of. */
export interface GatewayRequest {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: IncomingMessage['headers'];
  readonly sourceIp: string;
  readonly routeKey: string;
  readonly pathParameters: Readonly<Record<string, string>>;
  readonly claims?: Claims;
  readonly body: Buffer;
  /** The moved clock. */
  readonly now: number;
}

/** What a function is given: payload format 2.0 of an HTTP API. */
export type RequestEvent = Partial<
  Pick<APIGatewayProxyEventV2WithJWTAuthorizer, 'pathParameters'>
> &
  Omit<APIGatewayProxyEventV2WithJWTAuthorizer, 'pathParameters' | 'requestContext'> & {
    requestContext: Partial<
      Pick<APIGatewayProxyEventV2WithJWTAuthorizer['requestContext'], 'authorizer'>
    > &
      Omit<APIGatewayProxyEventV2WithJWTAuthorizer['requestContext'], 'authorizer'>;
  };

export function requestEvent(request: GatewayRequest): RequestEvent {
  const { query, routeKey, pathParameters, body } = request;
  const { cookie, ...headers } = joinHeaders(request.headers);
  const parameters = queryParameters(query);
  const isPlain = isText(headers['content-type']) && isUtf8(body);
  const isBase64Encoded = body.length > 0 && !isPlain;
  return {
    version: '2.0',
    routeKey,
    rawPath: decodePath(request.path),
    rawQueryString: query,
    ...(cookie !== undefined && { cookies: cookie.split(/; */) }),
    headers,
    ...(parameters && { queryStringParameters: parameters }),
    requestContext: requestContext(request),
    ...(Object.keys(pathParameters).length > 0 && { pathParameters: { ...pathParameters } }),
    ...(body.length > 0 && { body: body.toString(isBase64Encoded ? 'base64' : 'utf8') }),
    isBase64Encoded,
  };
}

function requestContext({ claims, ...request }: GatewayRequest): RequestEvent['requestContext'] {
  const domainName = request.headers.host ?? 'localhost';
  return {
    accountId: account,
    apiId: 'local',
    ...(claims && {
      authorizer: {
        principalId: '',
        integrationLatency: 0,
        jwt: { claims: claimsAsStrings(claims), scopes: null as unknown as string[] },
      },
    }),
    domainName,
    domainPrefix: domainName.split('.')[0] ?? domainName,
    http: {
      method: request.method,
      path: decodePath(request.path),
      protocol: 'HTTP/1.1',
      sourceIp: request.sourceIp,
      userAgent: request.headers['user-agent'] ?? '',
    },
    requestId: randomUUID(),
    routeKey: request.routeKey,
    stage: '$default',
    time: commonLogTime(request.now),
    timeEpoch: request.now,
  };
}

function decodePath(path: string): string {
  return path.includes('%') ? decodeURIComponent(path) : path;
}

function joinHeaders(headers: IncomingMessage['headers']): Record<string, string> {
  const joined: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) joined[name] = Array.isArray(value) ? value.join(',') : value;
  }
  return joined;
}

/** Repeated parameters are joined with commas; none at all is left out. */
function queryParameters(query: string): Record<string, string> | undefined {
  if (query === '') return undefined;
  const parameters = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(query)) {
    const earlier = parameters.get(name);
    parameters.set(name, earlier === undefined ? value : `${earlier},${value}`);
  }
  return Object.fromEntries(parameters);
}

/** The gateway passes only these as text; everything else, even `+json`, as base64. */
function isText(contentType = ''): boolean {
  return /^(text\/.|application\/(json|xml|javascript)\s*(;|$))/i.test(contentType.trim());
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function commonLogTime(at: number): string {
  const iso = new Date(at).toISOString();
  const month = months[Number(iso.slice(5, 7)) - 1];
  return `${iso.slice(8, 10)}/${month}/${iso.slice(0, 4)}:${iso.slice(11, 19)} +0000`;
}
