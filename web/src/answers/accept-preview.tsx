import { EffectList } from '../requests/effect-list.tsx';
import { effectOfRequest } from '../requests/effect-of-request.ts';
import { viewOf } from '../requests/index.ts';
import { texts } from '../texts/texts.ts';
import type { AnswerProps } from './answer-props.ts';
import { useAccepting } from './use-accepting.ts';

/** What becomes of the order if its reader accepts; nothing for what is answered otherwise. */
export function AcceptPreview({ request, order }: AnswerProps) {
  if (viewOf(request.type).answering === 'provide-progress') return null;
  return <Accepting request={request} order={order} />;
}

function Accepting({ request, order }: AnswerProps) {
  const effect = useAccepting({ request, order });
  return (
    <EffectList
      title={texts.preview.ifYouAccept}
      effect={effect}
      order={order}
      lines={Object.keys(effectOfRequest({ order, request })).length}
    />
  );
}
