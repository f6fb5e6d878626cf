import type { Context } from 'aws-lambda';
import type { HttpEvent, HttpReply } from '../../lambdas/runtime/http/event.ts';
import { anHttpEvent, type Call } from './http-event.ts';

type Handler = (event: HttpEvent, context: Context) => Promise<HttpReply> | HttpReply;

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  /** Parsed JSON. */
  readonly body: Record<string, unknown>;
  /** `code` of a problem, otherwise the status. */
  readonly outcome: string | number;
}

/** The Lambda context as far as handlers look at it. */
export const aContext = (remainingMs = 10_000): Context =>
  ({
    awsRequestId: 'lambda-request-1',
    functionName: 'under-test',
    getRemainingTimeInMillis: () => remainingMs,
  }) as Context;

/** Calls a handler as the gateway does. */
export const call = async (
  handler: Handler,
  request: Call,
  context = aContext(),
): Promise<Reply> => {
  const { statusCode = 0, headers = {}, body } = await handler(anHttpEvent(request), context);
  const parsed = JSON.parse(body ?? 'null');
  return { status: statusCode, headers, body: parsed, outcome: parsed?.code ?? statusCode };
};

/** The claims of tokens, as the gateway passes them on. */
export const TOKENS = {
  customer: { sub: 'customer-1' },
  pro: { sub: 'pro-1' },
  stranger: { sub: 'stranger-1' },
  moderator: { sub: 'moderator-1', 'cognito:groups': '[moderators]' },
  backEnd: { sub: 'shop-back-end', scope: 'order-requests/orders.write' },
} as const;
