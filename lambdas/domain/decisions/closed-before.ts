import { toEpochMs } from '../instant.ts';
import { isOpen, type OrderRequest } from '../order-request.ts';
import { Rejection } from '../rejections.ts';

/** Why the request cannot be closed by anybody any more, if so. `now` in epoch milliseconds. */
export const closedBefore = (request: OrderRequest, now: number): Rejection | undefined => {
  const overdue = request.status === 'pending' && now >= toEpochMs(request.expiresAt);
  if (overdue || request.status === 'expired') {
    return new Rejection('deadline-passed', `The deadline was ${request.expiresAt}.`);
  }
  if (isOpen(request)) return undefined;
  return new Rejection('request-closed', `The request is already ${request.status}.`);
};
