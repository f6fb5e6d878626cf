import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type Api, bodyOf } from './client.ts';
import { everyPage } from './every-page.ts';
import { polled } from './polling.ts';
import type { HistoryEntry, Note, Order } from './types.ts';

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
    queryFn: async (): Promise<readonly HistoryEntry[]> => {
      const pages = await everyPage((query) =>
        bodyOf(api.GET('/v1/orders/{orderId}/history', { params: { path: { orderId }, query } })),
      );
      return pages.flatMap(({ entries }) => entries);
    },
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** What moderators have noted on an order. */
export const notesQuery = (api: Api, orderId: string) =>
  queryOptions({
    queryKey: ['notes', orderId],
    queryFn: async (): Promise<readonly Note[]> => {
      const pages = await everyPage((query) =>
        bodyOf(api.GET('/v1/orders/{orderId}/notes', { params: { path: { orderId }, query } })),
      );
      return pages.flatMap(({ notes }) => notes);
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
