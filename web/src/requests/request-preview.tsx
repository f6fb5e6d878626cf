import { bodyOf } from '../api/client.ts';
import { partyName } from '../api/parties.ts';
import type {
  AssistantEntry,
  OpenRequest,
  Order,
  Party,
  Preview,
  RequestType,
} from '../api/types.ts';
import { AwayNote } from '../availability/away-note.tsx';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';
import { useReader } from '../time/reader.ts';
import { EffectList } from './effect-list.tsx';
import { effectOfRequest } from './effect-of-request.ts';
import { viewOf } from './index.ts';
import { PreviewPending } from './preview-pending.tsx';
import styles from './request-preview.module.css';
import { silenceSentence } from './silence-sentence.ts';
import { useDryRun } from './use-dry-run.ts';

interface RequestPreviewProps {
  readonly order: Order;
  readonly entry: AssistantEntry;
  readonly draft: OpenRequest | undefined;
  readonly answerer: Party;
}

/** What the request would do if it is accepted, and if nobody answers; before it is sent. */
export function RequestPreview({ order, entry, draft, answerer }: RequestPreviewProps) {
  const { api, session } = useSignedIn();
  const reader = useReader();
  const { orderId } = order;
  const who = partyName(order, answerer);
  const { preview, isAwaited } = useDryRun(order, draft, (body) => {
    const params = { path: { orderId }, query: { dryRun: true } };
    return bodyOf(api.POST('/v1/orders/{orderId}/requests', { params, body }));
  });
  const silence = {
    order,
    answerer,
    expiresAt: preview?.request.expiresAt ?? entry.expiresAt,
    onSilence: entry.onSilence,
    requestedRefund: preview && effectOfRequest(preview).refund,
  };
  return (
    <div className={styles.preview}>
      <AnswerEffect
        order={order}
        type={entry.type}
        preview={preview}
        isAwaited={isAwaited}
        who={who}
      />
      <AwayNote order={order} />
      <p className={styles.silence}>{silenceSentence(silence, session.userId, reader)}</p>
    </div>
  );
}

interface AnswerEffectProps {
  readonly order: Order;
  readonly type: RequestType;
  readonly preview: Preview | undefined;
  readonly isAwaited: boolean;
  readonly who: string;
}

/** What a yes would do to the order; there is none to a question, which only gets an answer. */
function AnswerEffect({ order, type, preview, isAwaited, who }: AnswerEffectProps) {
  if (viewOf(type).answering === 'provide-progress') {
    return <p className={styles.waiting}>{texts.preview.answered({ who })}</p>;
  }
  if (!preview) {
    return <PreviewPending isAwaited={isAwaited}>{texts.form.previewWaiting}</PreviewPending>;
  }
  return (
    <EffectList
      title={texts.preview.accepted({ who })}
      effect={effectOfRequest(preview)}
      order={order}
      lines={1}
    />
  );
}
