import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { bodyOf } from '../api/client.ts';
import { FailureNotice } from '../command/failure-notice.tsx';
import { useCommand } from '../command/use-command.ts';
import { Button } from '../design/button.tsx';
import { effectOnOrder } from '../requests/effect.ts';
import { EffectList } from '../requests/effect-list.tsx';
import { effectOfRequest } from '../requests/effect-of-request.ts';
import { focusRequest } from '../requests/request-heading.ts';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';
import type { AnswerProps } from './answer-props.ts';
import styles from './answers.module.css';

/** What accepting would do, tried out at the service, and the button that does it. */
export function AcceptButton({ request, order, children }: AnswerProps & { children: ReactNode }) {
  const { api } = useSignedIn();
  const { requestId } = request;
  const { orderId, version } = order;
  const path = { orderId, requestId };
  const route = '/v1/orders/{orderId}/requests/{requestId}/accept';
  const { data: preview } = useQuery({
    queryKey: ['accepting', requestId, version],
    queryFn: () => bodyOf(api.POST(route, { params: { path, query: { dryRun: true } } })),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const accept = useCommand({
    orderId,
    send: (_: undefined, header) => bodyOf(api.POST(route, { params: { path, header } })),
    onDone: () => focusRequest(requestId),
  });
  const effect = preview && 'order' in preview ? effectOnOrder(order, preview.order) : undefined;
  return (
    <>
      <EffectList
        title={texts.preview.ifYouAccept}
        effect={effect}
        order={order}
        lines={Object.keys(effectOfRequest({ order, request })).length}
      />
      <FailureNotice error={accept.error} />
      <div className={styles.buttons}>
        <Button look="primary" busy={accept.busy} onClick={() => accept.send(undefined)}>
          {texts.answers.accept}
        </Button>
        {children}
      </div>
    </>
  );
}
