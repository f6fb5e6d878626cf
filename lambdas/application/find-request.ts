import type { Change } from '../domain/events.ts';
import type { PendingRequest } from '../domain/order.ts';
import { extended, foldRequest, isOpen, type OrderRequest } from '../domain/order-request.ts';
import type { Loaded, OrderStore } from './order-store.ts';

/** A request nearly always closes with the very next change, unless its deadline is moved a lot. */
const FIRST_PAGE = 4;
const LATER_PAGE = 100;

/**
 * A request of the order, open or long closed: what opened it was read with the order, and what
 * has become of it since is looked up unless it is still pending.
 */
export const findRequest = async (
  orders: OrderStore,
  { order, opening }: Loaded,
  requestId: string,
): Promise<OrderRequest | undefined> => {
  const opened = opening && foldRequest(requestId, [opening]);
  const { pendingRequest } = order;
  if (!opened) return undefined;
  if (pendingRequest?.requestId !== requestId) return foldUntilClosed(orders, requestId, opening);
  return foldOpen(orders, opened, pendingRequest);
};

/** An open request is as it was opened, but for its deadline and the change that contested it. */
const foldOpen = async (
  orders: OrderStore,
  opened: OrderRequest,
  pending: PendingRequest,
): Promise<OrderRequest | undefined> => {
  const { contestedIn } = pending;
  const request = extended(opened, pending);
  if (contestedIn === undefined) return request;
  const contesting = await orders.changes(request.orderId, contestedIn, 1);
  return foldRequest(request.requestId, contesting, request);
};

const foldUntilClosed = async (
  orders: OrderStore,
  requestId: string,
  opening: Change,
): Promise<OrderRequest | undefined> => {
  let request = foldRequest(requestId, [opening]);
  let from = opening.version + 1;
  for (let limit = FIRST_PAGE; ; limit = LATER_PAGE) {
    const page = await orders.changes(opening.orderId, from, limit);
    request = foldRequest(requestId, page, request);
    if (page.length === 0 || !request || !isOpen(request)) return request;
    from += page.length;
  }
};
