import type { MiddlewareObj } from '@middy/core';
import type { Log } from '../log.ts';
import type { HttpReply, PublicHttpEvent } from './event.ts';
import { type Problem, toProblem } from './problems.ts';

const RETRY_AFTER_SECONDS = 2;

/** Every error leaves as problem details; those that are not the client's are logged. */
export const problemDetails = <Event extends PublicHttpEvent>(
  log: Log,
): MiddlewareObj<Event, HttpReply> => ({
  onError: (request) => {
    const { error } = request;
    const problem = toProblem(error);
    if (problem.status >= 500) {
      const { routeKey, requestContext } = request.event;
      const entry = { routeKey, requestId: requestContext?.requestId, error: error as Error };
      if (problem.code) log.warn(problem.title, entry);
      else log.error('An operation failed', entry);
    }
    request.response = toReply(problem);
  },
});

const toReply = (problem: Problem): HttpReply => ({
  statusCode: problem.status,
  headers: {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    ...(problem.status === 503 && { 'retry-after': String(RETRY_AFTER_SECONDS) }),
  },
  body: JSON.stringify(problem),
});
