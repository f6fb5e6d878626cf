import { queryOptions } from '@tanstack/react-query';
import { type Api, bodyOf } from './client.ts';

/** Whether the caller is away. A marketplace may have no such thing, and then there is no such route. */
export const availabilityQuery = (api: Api) =>
  queryOptions({
    queryKey: ['availability'],
    queryFn: () => bodyOf(api.GET('/v1/me/availability')),
    staleTime: 60_000,
  });
