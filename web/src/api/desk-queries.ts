import { infiniteQueryOptions } from '@tanstack/react-query';
import { type Api, bodyOf } from './client.ts';
import { polled } from './polling.ts';

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
