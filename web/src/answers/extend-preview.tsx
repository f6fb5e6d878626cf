import { otherParty } from '../api/parties.ts';
import type { OrderRequest, Preview } from '../api/types.ts';
import { effectOfRequest } from '../requests/effect-of-request.ts';
import { PreviewPending } from '../requests/preview-pending.tsx';
import styles from '../requests/request-preview.module.css';
import { silenceSentence } from '../requests/silence-sentence.ts';
import { useDryRun } from '../requests/use-dry-run.ts';
import { useSignedIn } from '../sign-in/session-context.tsx';
import { texts } from '../texts/texts.ts';
import { useReader } from '../time/reader.ts';
import type { AnswerProps } from './answer-props.ts';

interface ExtendPreviewProps<Body> extends AnswerProps {
  readonly draft: Body | undefined;
  readonly tryOut: (body: Body) => Promise<Preview | OrderRequest>;
}

/** Until when the other party could answer then, and what follows if it does not. */
export function ExtendPreview<Body>(props: ExtendPreviewProps<Body>) {
  const { request, order, draft, tryOut } = props;
  const { session } = useSignedIn();
  const reader = useReader();
  const { preview, isAwaited } = useDryRun(order, draft, tryOut);
  if (!preview) {
    return <PreviewPending isAwaited={isAwaited}>{texts.moreTime.previewWaiting}</PreviewPending>;
  }
  const silence = {
    ...preview.request,
    order,
    answerer: otherParty(request.openedBy.role),
    requestedRefund: effectOfRequest({ order, request }).refund,
  };
  return <p className={styles.silence}>{silenceSentence(silence, session.userId, reader)}</p>;
}
