import type { Context } from '../commands.ts';
import type { Decision } from '../decision.ts';
import { nothing, parse } from '../fields.ts';
import type { OrderRequest } from '../order-request.ts';
import { Rejection } from '../rejections.ts';
import { closedBefore } from './closed-before.ts';
import { closing } from './closing.ts';

/** The requester takes the request back: the order is unchanged. */
export const withdrawRequest = (input: unknown, context: Context): Decision => {
  const request = context.request as OrderRequest;
  if (request.status === 'withdrawn') return [];
  const closed = closedBefore(request, context.now);
  if (closed) return closed;
  const parsed = parse(nothing, input);
  if (parsed instanceof Rejection) return parsed;
  return [{ event: 'request_withdrawn', data: closing(request) }];
};
