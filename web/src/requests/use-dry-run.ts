import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Order, OrderRequest, Preview } from '../api/types.ts';
import { useSettled } from './use-settled.ts';

/**
 * The service's dry run of what has been typed, once typing pauses; nothing as long as it would be
 * refused.
 */
export function useDryRun<Body>(
  { orderId, version }: Order,
  draft: Body | undefined,
  tryOut: (body: Body) => Promise<Preview | OrderRequest>,
): Preview | undefined {
  const body = useSettled(draft);
  const { data, error } = useQuery({
    queryKey: ['dry-run', orderId, version, body],
    queryFn: () => tryOut(body as Body),
    enabled: body !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: 10_000,
    gcTime: 10_000,
  });
  return !error && data && 'order' in data ? data : undefined;
}
