import { queryOptions } from '@tanstack/react-query';
import { type Api, bodyOf } from './client.ts';

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
