import { type ReactNode, Suspense, useState } from 'react';
import { bodyOf } from '../api/client.ts';
import { lazyPart } from '../app/lazy-part.ts';
import { FailureNotice } from '../command/failure-notice.tsx';
import { useCommand } from '../command/use-command.ts';
import { Button } from '../design/button.tsx';
import { Buttons } from '../design/buttons.tsx';
import { effectOfRequest } from '../requests/effect-of-request.ts';
import { focusRequest } from '../requests/request-heading.ts';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';
import type { AnswerProps } from './answer-props.ts';
import { moneyMoved } from './money-moved.ts';
import { useAccepting } from './use-accepting.ts';

const ConfirmMoney = lazyPart(() => import('./confirm-money.tsx'));

/** Says yes, after one more question where money moves; beside it, what else can be answered. */
export function AcceptButton(props: AnswerProps & { children: ReactNode }) {
  const { request, order, children } = props;
  const { api } = useSignedIn();
  const [isAsking, setAsking] = useState(false);
  const { orderId, requestId } = request;
  const path = { orderId, requestId };
  const moved = moneyMoved(useAccepting(props) ?? effectOfRequest(props));
  const accept = useCommand({
    orderId,
    send: (_: undefined, header) =>
      bodyOf(
        api.POST('/v1/orders/{orderId}/requests/{requestId}/accept', { params: { path, header } }),
      ),
    onDone: () => focusRequest(requestId),
  });
  const confirmed = () => {
    setAsking(false);
    accept.send(undefined);
  };
  return (
    <>
      <FailureNotice error={accept.error} />
      <Buttons>
        <Button
          look="primary"
          data-shortcut="accept"
          {...(moved && { 'aria-haspopup': 'dialog' })}
          busy={accept.busy}
          onClick={() => (moved ? setAsking(true) : accept.send(undefined))}
        >
          {texts.answers.accept}
        </Button>
        {children}
      </Buttons>
      <Suspense>
        {isAsking && moved && (
          <ConfirmMoney
            order={order}
            moved={moved}
            onConfirm={confirmed}
            onClose={() => setAsking(false)}
          />
        )}
      </Suspense>
    </>
  );
}
