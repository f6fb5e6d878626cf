import middy from '@middy/core';
import type { Caller } from '../../domain/actor.ts';
import { groupsClaim } from '../container.ts';
import { log } from '../log.ts';
import { callerOf } from './caller.ts';
import { entityTag, hasAlready } from './entity-tag.ts';
import type { HttpEvent, HttpReply } from './event.ts';
import { jsonBody } from './json-body.ts';
import { problemDetails } from './problem-details.ts';
import { replyInTime } from './reply-in-time.ts';

/** A request as an operation sees it: who asks, and what for. */
export interface HttpRequest {
  readonly event: HttpEvent;
  readonly caller: Caller;
  readonly orderId: string;
  readonly requestId: string;
  /** Parsed JSON; undefined when there is no body. */
  readonly body: unknown;
}

export interface HttpResult {
  readonly status: 200 | 201;
  readonly body: object;
  readonly location?: string;
}

/** The one chain that every operation runs in: reads the request, replies with JSON or a problem. */
export const httpHandler = (operation: (request: HttpRequest) => Promise<HttpResult>) => {
  const claim = groupsClaim();
  return middy<HttpEvent, HttpReply>(replyInTime)
    .use(problemDetails(log))
    .handler(async (event: HttpEvent) => {
      const result = await operation(readRequest(event, claim));
      return isRead(event) ? toReadReply(result, event) : toReply(result);
    });
};

const readRequest = (event: HttpEvent, claim: string): HttpRequest => {
  const { orderId = '', requestId = '' } = event.pathParameters ?? {};
  const body = jsonBody(event);
  return { event, caller: callerOf(event, claim), orderId, requestId, body };
};

const isRead = ({ routeKey }: HttpEvent): boolean => routeKey.startsWith('GET ');

/** What was read may be kept by the reader, who has to ask each time whether it is still so. */
const toReadReply = ({ status, body }: HttpResult, { headers }: HttpEvent): HttpReply => {
  const etag = entityTag(body);
  const caching = { 'cache-control': 'private, no-cache', etag };
  if (hasAlready(headers['if-none-match'], etag)) return { statusCode: 304, headers: caching };
  return {
    statusCode: status,
    headers: { 'content-type': 'application/json', ...caching },
    body: JSON.stringify(body),
  };
};

const toReply = ({ status, body, location }: HttpResult): HttpReply => ({
  statusCode: status,
  headers: {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    ...(location && { location }),
  },
  body: JSON.stringify(body),
});
