import { MutationCache, QueryCache, QueryClient, type QueryMeta } from '@tanstack/react-query';
import { queryDefaults } from '../../api/query-defaults.ts';
import type { Tell } from '../element/tell.ts';
import { orderError } from './order-error.ts';

/** What is known of the service, by a client that tells the page around when a call has failed. */
export function queryClientTelling(orderId: string, tell: Tell): QueryClient {
  const onError = (error: Error) => tell('ordererror', orderError(orderId, error));
  // A dry run of what is not filled in yet is refused as a matter of course.
  const ofQuery = (error: Error, { meta }: { meta: QueryMeta | undefined }) =>
    meta?.isDryRun ? undefined : onError(error);
  return new QueryClient({
    queryCache: new QueryCache({ onError: ofQuery }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: queryDefaults,
  });
}
