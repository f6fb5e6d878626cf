import { bodyOf } from '../api/client.ts';
import { FailureNotice } from '../command/failure-notice.tsx';
import { useCommand } from '../command/use-command.ts';
import { Button } from '../design/button.tsx';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';

interface RetryMovementProps {
  readonly orderId: string;
  /** Of the charge; none for the refund. */
  readonly requestId: string | undefined;
  readonly label: string;
}

/** Has a charge or refund that was refused tried once more. */
export function RetryMovement({ orderId, requestId, label }: RetryMovementProps) {
  const { api } = useSignedIn();
  const retry = useCommand({
    orderId,
    send: (_: undefined, header) =>
      bodyOf(
        requestId
          ? api.POST('/v1/orders/{orderId}/charges/{requestId}/retry', {
              params: { path: { orderId, requestId }, header },
            })
          : api.POST('/v1/orders/{orderId}/refund/retry', {
              params: { path: { orderId }, header },
            }),
      ),
  });
  return (
    <>
      <Button
        look="quiet"
        busy={retry.busy}
        aria-label={texts.order.retryLabel(label)}
        onClick={() => retry.send(undefined)}
      >
        {texts.order.retry}
      </Button>
      <FailureNotice error={retry.error} />
    </>
  );
}
