import type { ReactNode } from 'react';
import { bodyOf } from '../api/client.ts';
import type { OrderRequest } from '../api/types.ts';
import { FailureNotice } from '../command/failure-notice.tsx';
import { useCommand } from '../command/use-command.ts';
import { Button } from '../design/button.tsx';
import { focusRequest } from '../requests/request-heading.ts';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';
import styles from './answers.module.css';

interface WithdrawButtonProps {
  readonly request: OrderRequest;
  /** What else can be done about one's own request. */
  readonly children?: ReactNode;
}

/** Takes one's own request back. */
export function WithdrawButton({ request, children }: WithdrawButtonProps) {
  const { orderId, requestId } = request;
  const { api } = useSignedIn();
  const withdraw = useCommand({
    orderId,
    send: (_: undefined, header) =>
      bodyOf(
        api.POST('/v1/orders/{orderId}/requests/{requestId}/withdraw', {
          params: { path: { orderId, requestId }, header },
        }),
      ),
    onDone: () => focusRequest(requestId),
  });
  return (
    <div className={styles.answers} data-screen-only="">
      <FailureNotice error={withdraw.error} />
      <div className={styles.buttons}>
        <Button busy={withdraw.busy} onClick={() => withdraw.send(undefined)}>
          {texts.answers.withdraw}
        </Button>
        {children}
      </div>
    </div>
  );
}
