import type { Order, OrderRequest, Preview } from '../api/types.ts';
import { texts } from '../texts/texts.ts';
import { effectOnOrder } from './effect.ts';
import { EffectList } from './effect-list.tsx';
import { PreviewPending } from './preview-pending.tsx';
import { useDryRun } from './use-dry-run.ts';

interface AnswerPreviewProps<Body> {
  readonly title: string;
  readonly order: Order;
  readonly draft: Body | undefined;
  readonly tryOut: (body: Body) => Promise<Preview | OrderRequest>;
}

/** What an answer that is being typed would do to the order. */
export function AnswerPreview<Body>({ title, order, draft, tryOut }: AnswerPreviewProps<Body>) {
  const { preview, isAwaited } = useDryRun(order, draft, tryOut);
  if (!preview) {
    return <PreviewPending isAwaited={isAwaited}>{texts.form.previewWaiting}</PreviewPending>;
  }
  const effect = effectOnOrder(order, preview.order);
  return <EffectList title={title} effect={effect} order={order} lines={1} />;
}
