import { useQuery } from '@tanstack/react-query';
import { bodyOf } from '../api/client.ts';
import { type Effect, effectOnOrder } from '../requests/effect.ts';
import { useSignedIn } from '../sign-in/session-context.tsx';
import type { AnswerProps } from './answer-props.ts';

/** What accepting would do to the order, tried out at the service; undefined until it is known. */
export function useAccepting({ request: { requestId }, order }: AnswerProps): Effect | undefined {
  const { api } = useSignedIn();
  const { orderId, version } = order;
  const params = { path: { orderId, requestId }, query: { dryRun: true } };
  const { data: preview } = useQuery({
    queryKey: ['accepting', requestId, version],
    queryFn: () => bodyOf(api.POST('/v1/orders/{orderId}/requests/{requestId}/accept', { params })),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    meta: { isDryRun: true },
  });
  return preview && 'order' in preview ? effectOnOrder(order, preview.order) : undefined;
}
