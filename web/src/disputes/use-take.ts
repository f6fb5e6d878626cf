import { bodyOf } from '../api/client.ts';
import type { OrderRequest } from '../api/types.ts';
import { useCommand } from '../command/use-command.ts';
import { useSignedIn } from '../sign-in/session-context.tsx';

type Subject = Pick<OrderRequest, 'orderId' | 'requestId'>;

/** Takes a dispute for the reader, or gives it back; `onDone` is told until when it is theirs, if it is. */
export function useTake({ orderId, requestId }: Subject, onDone: (until?: string) => void) {
  const { api } = useSignedIn();
  return useCommand({
    orderId,
    send: (step: 'take' | 'release', header) =>
      bodyOf(
        api.POST(`/v1/orders/{orderId}/requests/{requestId}/${step}`, {
          params: { path: { orderId, requestId }, header },
        }),
      ),
    onDone: (request) => onDone(request.type === 'dispute' ? request.taken?.until : undefined),
  });
}
