import { ordersSearch } from '../orders/orders-search.ts';
import { readQuery } from './read-query.ts';

/** What the view at an address asks for first of all: paths of the service. */
export function firstCalls({ pathname, search }: Location): readonly string[] {
  const [, orderId] = /^\/orders\/([^/]+)$/.exec(pathname) ?? [];
  if (orderId) {
    const order = `/v1/orders/${orderId}`;
    return [order, `${order}/history?limit=100`];
  }
  const { role, view = 'all', q } = ordersSearch(readQuery(search));
  return pathname === '/orders' && !q ? [`/v1/orders?role=${role}&view=${view}`] : [];
}
