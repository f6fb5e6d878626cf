import type { Change } from '../domain/events.ts';
import { foldRequest, type OrderRequest } from '../domain/order-request.ts';
import type { Loaded, OrderStore } from './order-store.ts';

/** A request nearly always closes with the very next change. */
const PAGE = 4;

/**
 * A request of the order, open or long closed: what opened it was read with the order, and
 * what closed it is looked up unless it is still pending.
 */
export const findRequest = async (
  orders: OrderStore,
  { order, opening }: Loaded,
  requestId: string,
): Promise<OrderRequest | undefined> => {
  const opened = opening && foldRequest(requestId, [opening]);
  if (!opened || order.pendingRequest?.requestId === requestId) return opened;
  return foldUntilClosed(orders, requestId, opening);
};

const foldUntilClosed = async (
  orders: OrderStore,
  requestId: string,
  opening: Change,
): Promise<OrderRequest | undefined> => {
  const changes = [opening];
  for (;;) {
    const from = (changes.at(-1) as Change).version + 1;
    const page = await orders.changes(opening.orderId, from, PAGE);
    changes.push(...page);
    const request = foldRequest(requestId, changes);
    if (page.length === 0 || request?.status !== 'pending') return request;
  }
};
