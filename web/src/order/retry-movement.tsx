import { bodyOf } from '../api/client.ts';
import { FailureNotice } from '../command/failure-notice.tsx';
import { useCommand } from '../command/use-command.ts';
import { Button } from '../design/button.tsx';
import { useSignedIn } from '../sign-in/session-context.tsx';

interface RetryMovementProps {
  readonly orderId: string;
  /** Of the charge; none for refunds, which are tried again together. */
  readonly requestId?: string;
  readonly text: string;
  /** What it is called where the text alone does not tell. */
  readonly label?: string;
  readonly onDone?: () => void;
}

/** Has a charge, or all refunds, that were refused tried once more. */
export function RetryMovement({ orderId, requestId, text, label, onDone }: RetryMovementProps) {
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
    ...(onDone && { onDone }),
  });
  return (
    <>
      <Button
        look="quiet"
        busy={retry.busy}
        aria-label={label}
        onClick={() => retry.send(undefined)}
      >
        {text}
      </Button>
      <FailureNotice error={retry.error} />
    </>
  );
}
