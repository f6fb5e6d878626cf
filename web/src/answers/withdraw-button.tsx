import { type ReactNode, useRef } from 'react';
import { useAnnouncements } from '../announcements/announcements.ts';
import { bodyOf } from '../api/client.ts';
import type { OrderRequest } from '../api/types.ts';
import { FailureNotice } from '../command/failure-notice.tsx';
import { useCommand } from '../command/use-command.ts';
import { usePutOff } from '../command/use-put-off.ts';
import { Button } from '../design/button.tsx';
import { Buttons } from '../design/buttons.tsx';
import { focusRequest } from '../requests/request-heading.ts';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';
import styles from './answers.module.css';
import { timeToUndo, UndoToast } from './undo-toast.tsx';

interface WithdrawButtonProps {
  readonly request: OrderRequest;
  /** What else can be done about one's own request. */
  readonly children?: ReactNode;
}

/**
 * Takes one's own request back, after some seconds in which that can be undone. If the other party
 * answers before it is sent, its answer counts, and the service says so.
 */
export function WithdrawButton({ request, children }: WithdrawButtonProps) {
  const { orderId, requestId, status, expiresAt } = request;
  const { api } = useSignedIn();
  const announcements = useAnnouncements();
  const button = useRef<HTMLButtonElement>(null);
  const withdraw = useCommand({
    orderId,
    send: (_: undefined, header) =>
      bodyOf(
        api.POST('/v1/orders/{orderId}/requests/{requestId}/withdraw', {
          params: { path: { orderId, requestId }, header },
          // It arrives even if the page has been left by then.
          keepalive: true,
        }),
      ),
    onDone: () => focusRequest(requestId),
  });
  const later = usePutOff(() => withdraw.send(undefined));
  const begin = () => {
    // A moderator takes the time that it takes: the deadline does not count any more.
    const waitMs = timeToUndo(status === 'contested' ? undefined : expiresAt);
    later.begin(waitMs);
    const seconds = Math.round(waitMs / 1000);
    announcements.say(texts.undo.withdrawing({ seconds }));
  };
  const undo = () => {
    later.undo();
    announcements.say(texts.undo.undone);
    button.current?.focus();
  };
  const isWaiting = later.dueAt !== undefined;
  return (
    <div className={styles.answers} data-screen-only="">
      <FailureNotice error={withdraw.error} />
      <Buttons>
        <Button ref={button} busy={withdraw.busy} disabled={isWaiting} onClick={begin}>
          {texts.answers.withdraw}
        </Button>
        {children}
      </Buttons>
      {later.dueAt !== undefined && <UndoToast dueAt={later.dueAt} onUndo={undo} />}
    </div>
  );
}
