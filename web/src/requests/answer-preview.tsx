import type { Order, OrderRequest, Preview } from '../api/types.ts';
import { texts } from '../texts/texts.ts';
import { effectOnOrder } from './effect.ts';
import { EffectList } from './effect-list.tsx';
import styles from './request-preview.module.css';
import { useDryRun } from './use-dry-run.ts';

interface AnswerPreviewProps<Body> {
  readonly title: string;
  readonly order: Order;
  readonly draft: Body | undefined;
  readonly tryOut: (body: Body) => Promise<Preview | OrderRequest>;
}

/** What an answer that is being typed would do to the order. */
export function AnswerPreview<Body>({ title, order, draft, tryOut }: AnswerPreviewProps<Body>) {
  const preview = useDryRun(order, draft, tryOut);
  if (!preview) return <p className={styles.waiting}>{texts.form.previewWaiting}</p>;
  const effect = effectOnOrder(order, preview.order);
  return <EffectList title={title} effect={effect} order={order} lines={1} />;
}
