import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { orderCountsQuery, ordersQuery } from '../api/orders-queries.ts';
import type { ListedOrder, OrdersSearch } from '../api/types.ts';
import { useSignedIn } from '../sign-in/session-context.tsx';

/** The orders of a view as far as they are loaded, and how many there are in each view. */
export function useOrders(search: OrdersSearch) {
  const { api } = useSignedIn();
  const query = useInfiniteQuery(ordersQuery(api, search));
  const { role, view = 'all', q } = search;
  // What was counted with another view holds for this one until it has come itself.
  const known = useQuery({ ...orderCountsQuery(api, role), enabled: false }).data;
  const [first] = query.data?.pages ?? [];
  const counts = first?.counts ?? (q ? undefined : known);
  const orders = query.data && once(query.data.pages.flatMap((page) => page.orders));
  const isCut = first?.countedAll === false;
  return {
    query,
    orders,
    counts,
    /** Older orders were not counted. */
    isCut,
    /** All that was counted is loaded, and only older orders can follow. */
    isOlderNext: isCut && query.hasNextPage && (orders?.length ?? 0) >= (counts?.[view] ?? 0),
  };
}

/** An order that became less urgent between two pages is on both. */
const once = (orders: readonly ListedOrder[]): readonly ListedOrder[] => [
  ...new Map(orders.map((order) => [order.orderId, order])).values(),
];

export type Orders = ReturnType<typeof useOrders>;
