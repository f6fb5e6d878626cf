import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { type Api, bodyOf } from './client.ts';
import { polled } from './polling.ts';
import type { OrderCounts, OrdersSearch, Party } from './types.ts';

/** A view of the reader's orders, with how many there are in each. */
export const ordersQuery = (api: Api, { role, view = 'all', q }: OrdersSearch) =>
  infiniteQueryOptions({
    queryKey: ['orders', role, view, q ?? ''],
    queryFn: async ({ pageParam, client }) => {
      const query = { role, view, ...(q && { q }), ...(pageParam && { cursor: pageParam }) };
      const page = await bodyOf(api.GET('/v1/orders', { params: { query } }));
      const { counts } = page;
      if (counts && !q) client.setQueryData(orderCountsQuery(api, role).queryKey, counts);
      return page;
    },
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    // Searching goes on from what was found before.
    placeholderData: (before, query) =>
      query?.queryKey[1] === role && query.queryKey[2] === view ? before : undefined,
    ...polled(),
  });

/** The orders of a side are not counted more often than this where none of its views is shown. */
const countMs = 30_000;
const counting = polled<OrderCounts>();

/** How many orders there are in each view of one side. */
export const orderCountsQuery = (api: Api, role: Party) =>
  queryOptions({
    queryKey: ['order-counts', role],
    queryFn: async () => {
      const query = { role, view: 'needs-answer', limit: 1 } as const;
      const { counts } = await bodyOf(api.GET('/v1/orders', { params: { query } }));
      if (!counts) throw new Error('A view came without its counts');
      return counts;
    },
    staleTime: countMs,
    ...counting,
    refetchInterval: (query) => {
      const pause = counting.refetchInterval(query);
      return pause && Math.max(pause, countMs);
    },
  });
