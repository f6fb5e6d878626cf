import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Order, OrderRequest, Preview } from '../api/types.ts';
import { useSettled } from './use-settled.ts';

interface DryRun {
  /** What would follow; undefined as long as it is not known, or would be refused. */
  readonly preview: Preview | undefined;
  /** The service has not answered once yet. */
  readonly isAwaited: boolean;
}

/** The service's dry run of what has been typed, once typing pauses. */
export function useDryRun<Body>(
  { orderId, version }: Order,
  draft: Body | undefined,
  tryOut: (body: Body) => Promise<Preview | OrderRequest>,
): DryRun {
  const body = useSettled(draft);
  const { data, error, fetchStatus } = useQuery({
    queryKey: ['dry-run', orderId, version, body],
    queryFn: () => tryOut(body as Body),
    enabled: body !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
    meta: { isDryRun: true },
    staleTime: 10_000,
    gcTime: 10_000,
  });
  const [hasAnswered, setAnswered] = useState(false);
  if (!hasAnswered && (data || error)) setAnswered(true);
  return {
    preview: !error && data && 'order' in data ? data : undefined,
    isAwaited: draft !== undefined && !hasAnswered && fetchStatus !== 'paused',
  };
}
