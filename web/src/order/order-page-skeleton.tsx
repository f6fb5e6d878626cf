import { Fact, Facts } from '../design/facts.tsx';
import { SkeletonLine } from '../design/skeleton.tsx';
import { HistoryFrame } from '../history/history-skeleton.tsx';
import { texts } from '../texts/texts.ts';
import head from './order-head.module.css';
import styles from './order-page.module.css';
import card from './summary-card.module.css';

const t = texts.order;

/** The page's frame while the order is on its way, as large as it will be. */
export function OrderPageSkeleton() {
  return (
    <div className={styles.page} aria-busy="true">
      <div className={head.head}>
        <h1 aria-label={texts.common.loading}>
          <SkeletonLine width="12rem" />
        </h1>
        <span className={head.way} />
      </div>
      <div className={styles.banner} />
      <div className={styles.columns}>
        <div className={styles.side}>
          <div className={card.card}>
            <SkeletonLine width="8rem" />
            <SkeletonLine width="8rem" />
            <div className={card.section}>
              <Awaited labels={[t.start, t.end, t.price]} />
            </div>
            <div className={card.section}>
              <Awaited labels={[t.captured, t.serviceFee, t.refundable]} />
            </div>
            <div className={card.button} />
          </div>
        </div>
        <HistoryFrame />
      </div>
    </div>
  );
}

function Awaited({ labels }: { labels: readonly string[] }) {
  return (
    <Facts>
      {labels.map((label) => (
        <Fact key={label} label={label}>
          <SkeletonLine width="6rem" />
        </Fact>
      ))}
    </Facts>
  );
}
