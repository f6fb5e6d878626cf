import type { Order } from '../api/types.ts';
import { Fact, Facts } from '../design/facts.tsx';
import { SkeletonLine } from '../design/skeleton.tsx';
import { useMoney } from '../money/use-money.ts';
import { texts } from '../texts/texts.ts';
import { Instant } from '../time/instant.tsx';
import type { Effect } from './effect.ts';
import styles from './effect-list.module.css';

interface EffectListProps {
  readonly title: string;
  /** Undefined while it is being found out. */
  readonly effect: Effect | undefined;
  readonly order: Order;
  /** How many lines to expect. */
  readonly lines: number;
}

/** What would become of the order, next to what it is. */
export function EffectList({ title, effect, order, lines }: EffectListProps) {
  return (
    <div className={styles.effect} aria-busy={!effect}>
      <p className={styles.title}>{title}</p>
      {effect ? <Changes effect={effect} order={order} /> : <Placeholder lines={lines} />}
    </div>
  );
}

function Changes({ effect, order }: { effect: Effect; order: Order }) {
  const money = useMoney(order.price.currency);
  const t = texts.preview;
  if (Object.keys(effect).length === 0) return <p>{texts.form.previewNothing}</p>;
  return (
    <Facts>
      {effect.price !== undefined && (
        <Fact label={t.price}>
          <del>{money(order.price.amount)}</del> <strong>{money(effect.price)}</strong>
        </Fact>
      )}
      {effect.startAt && (
        <Fact label={t.start}>
          <strong>
            <Instant at={effect.startAt} />
          </strong>
        </Fact>
      )}
      {effect.endAt && (
        <Fact label={t.end}>
          <strong>
            <Instant at={effect.endAt} />
          </strong>
        </Fact>
      )}
      {effect.charge !== undefined && <Fact label={t.charge}>{money(effect.charge)}</Fact>}
      {effect.status && <Fact label={t.status}>{texts.orderStatus[effect.status]}</Fact>}
      {effect.refund !== undefined && (
        <Fact label={t.refund}>
          <strong>{money(effect.refund)}</strong>
        </Fact>
      )}
    </Facts>
  );
}

function Placeholder({ lines }: { lines: number }) {
  return (
    <Facts>
      {Array.from({ length: lines }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are all the same
        <Fact key={index} label={<SkeletonLine width="6rem" />}>
          <SkeletonLine width="8rem" />
        </Fact>
      ))}
    </Facts>
  );
}
