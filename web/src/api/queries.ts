import {
  infiniteQueryOptions,
  keepPreviousData,
  type QueryClient,
  queryOptions,
} from '@tanstack/react-query';
import { type Api, bodyOf } from './client.ts';
import { polled } from './polling.ts';
import type { HistoryEntry, Note, Order, OrderCounts, OrdersSearch, Party } from './types.ts';

export const orderQuery = (api: Api, orderId: string) =>
  queryOptions({
    queryKey: ['order', orderId],
    queryFn: () => bodyOf(api.GET('/v1/orders/{orderId}', { params: { path: { orderId } } })),
    // What can be asked for now names times that move on by themselves.
    ...polled((order: Order) => order.version),
  });

/** A history only grows with the order's version, and is read again only then. */
export const historyQuery = (api: Api, orderId: string, version: number) =>
  queryOptions({
    queryKey: ['history', orderId, version],
    queryFn: () => readHistory(api, orderId),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** What moderators have noted on an order. */
export const notesQuery = (api: Api, orderId: string) =>
  queryOptions({ queryKey: ['notes', orderId], queryFn: () => readNotes(api, orderId) });

async function readHistory(api: Api, orderId: string): Promise<readonly HistoryEntry[]> {
  const entries: HistoryEntry[] = [];
  let cursor: string | null = null;
  do {
    const query: { limit: number; cursor?: string } = { limit: 100, ...(cursor && { cursor }) };
    const params = { path: { orderId }, query };
    const page = await bodyOf(api.GET('/v1/orders/{orderId}/history', { params }));
    entries.push(...page.entries);
    cursor = page.nextCursor;
  } while (cursor);
  return entries;
}

async function readNotes(api: Api, orderId: string): Promise<readonly Note[]> {
  const notes: Note[] = [];
  let cursor: string | null = null;
  do {
    const query: { limit: number; cursor?: string } = { limit: 100, ...(cursor && { cursor }) };
    const params = { path: { orderId }, query };
    const page = await bodyOf(api.GET('/v1/orders/{orderId}/notes', { params }));
    notes.push(...page.notes);
    cursor = page.nextCursor;
  } while (cursor);
  return notes;
}

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

/** One request. Moderators see in it who has taken it. */
export const requestQuery = (api: Api, orderId: string, requestId: string) =>
  queryOptions({
    queryKey: ['request', orderId, requestId],
    queryFn: () =>
      bodyOf(
        api.GET('/v1/orders/{orderId}/requests/{requestId}', {
          params: { path: { orderId, requestId } },
        }),
      ),
    ...polled(),
  });

/** How many disputes a page of the desk has at most: as many as the service gives at once. */
const DESK_PAGE = 100;

/** The moderators' desk: contested disputes. */
export const deskQuery = (api: Api) =>
  infiniteQueryOptions({
    queryKey: ['desk'],
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.GET('/v1/requests', {
          params: {
            query: {
              status: 'contested',
              limit: DESK_PAGE,
              ...(pageParam && { cursor: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    ...polled(),
  });

/** Charges and refunds that moderators have to look after. */
export const failedMovementsQuery = (api: Api) =>
  infiniteQueryOptions({
    queryKey: ['failed-movements'],
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.GET('/v1/movements', {
          params: { query: { status: 'failed', ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    ...polled(),
  });

/** Whether the caller is away. A marketplace may have no such thing, and then there is no such route. */
export const availabilityQuery = (api: Api) =>
  queryOptions({
    queryKey: ['availability'],
    queryFn: () => bodyOf(api.GET('/v1/me/availability')),
    staleTime: 60_000,
  });

/** Links live for five minutes. They are only read again when somebody wants one. */
const linkStaleMs = 240_000;

/** Where a file of an order can be had for a few minutes. */
export const attachmentQuery = (api: Api, orderId: string, attachmentId: string) =>
  queryOptions({
    queryKey: ['attachment', orderId, attachmentId],
    queryFn: () =>
      bodyOf(
        api.GET('/v1/orders/{orderId}/attachments/{attachmentId}', {
          params: { path: { orderId, attachmentId } },
        }),
      ),
    staleTime: linkStaleMs,
    gcTime: linkStaleMs,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

/** Brings up to date all that an order's change shows in. */
export const refreshOrder = (client: QueryClient, orderId: string): Promise<unknown> =>
  Promise.all([
    client.invalidateQueries({ queryKey: ['order', orderId] }),
    client.invalidateQueries({ queryKey: ['request', orderId] }),
    client.invalidateQueries({ queryKey: ['orders'] }),
    client.invalidateQueries({ queryKey: ['order-counts'] }),
    client.invalidateQueries({ queryKey: ['desk'] }),
    client.invalidateQueries({ queryKey: ['failed-movements'] }),
  ]);
