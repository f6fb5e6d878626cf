import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { queryDefaults } from '../../api/query-defaults.ts';
import type { Tell } from '../element/tell.ts';
import { orderError } from './order-error.ts';

/** What is known of the service, by a client that tells the page around when a call has failed. */
export function queryClientTelling(orderId: string, tell: Tell): QueryClient {
  const onError = (error: Error) => tell('ordererror', orderError(orderId, error));
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: queryDefaults,
  });
}
