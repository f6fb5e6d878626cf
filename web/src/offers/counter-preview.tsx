import type { AnswerProps } from '../answers/answer-props.ts';
import { partyName } from '../api/parties.ts';
import type { OrderRequest, Preview } from '../api/types.ts';
import { EffectList } from '../requests/effect-list.tsx';
import { effectOfRequest } from '../requests/effect-of-request.ts';
import { PreviewPending } from '../requests/preview-pending.tsx';
import styles from '../requests/request-preview.module.css';
import { silenceSentence } from '../requests/silence-sentence.ts';
import { useDryRun } from '../requests/use-dry-run.ts';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';
import { useReader } from '../time/reader.ts';
import { Comparison } from './comparison.tsx';

interface CounterPreviewProps<Body> extends AnswerProps {
  readonly draft: Body | undefined;
  readonly tryOut: (body: Body) => Promise<Preview | OrderRequest>;
}

/** What a counter-offer changes about the offer, and what would follow from it. */
export function CounterPreview<Body>(props: CounterPreviewProps<Body>) {
  const { request, order, draft, tryOut } = props;
  const { session } = useSignedIn();
  const reader = useReader();
  const { preview, isAwaited } = useDryRun(order, draft, tryOut);
  if (!preview) {
    return <PreviewPending isAwaited={isAwaited}>{texts.form.previewWaiting}</PreviewPending>;
  }
  const { role: answerer } = request.openedBy;
  const other = partyName(order, answerer);
  const t = texts.offers;
  return (
    <div className={styles.preview}>
      <Comparison
        type={request.type}
        before={{ title: t.offerBy({ who: other }), form: request.form }}
        now={{ title: t.yours, form: preview.request.form }}
        order={order}
      />
      <EffectList
        title={texts.preview.accepted({ who: other })}
        effect={effectOfRequest(preview)}
        order={order}
        lines={1}
      />
      <p className={styles.silence}>
        {silenceSentence({ ...preview.request, order, answerer }, session.userId, reader)}
      </p>
    </div>
  );
}
