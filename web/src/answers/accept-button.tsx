import type { ReactNode } from 'react';
import { bodyOf } from '../api/client.ts';
import { FailureNotice } from '../command/failure-notice.tsx';
import { useCommand } from '../command/use-command.ts';
import { Button } from '../design/button.tsx';
import { focusRequest } from '../requests/request-heading.ts';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';
import type { AnswerProps } from './answer-props.ts';
import styles from './answers.module.css';

/** Says yes; beside it, what else can be answered. */
export function AcceptButton({ request, children }: AnswerProps & { children: ReactNode }) {
  const { api } = useSignedIn();
  const { orderId, requestId } = request;
  const path = { orderId, requestId };
  const accept = useCommand({
    orderId,
    send: (_: undefined, header) =>
      bodyOf(
        api.POST('/v1/orders/{orderId}/requests/{requestId}/accept', { params: { path, header } }),
      ),
    onDone: () => focusRequest(requestId),
  });
  return (
    <>
      <FailureNotice error={accept.error} />
      <div className={styles.buttons}>
        <Button
          look="primary"
          data-shortcut="accept"
          busy={accept.busy}
          onClick={() => accept.send(undefined)}
        >
          {texts.answers.accept}
        </Button>
        {children}
      </div>
    </>
  );
}
