import { Fact, Facts } from '../design/facts.tsx';
import { SkeletonLine } from '../design/skeleton.tsx';
import history from '../history/history.module.css';
import { HistorySkeleton } from '../history/history-skeleton.tsx';
import { texts } from '../texts/texts.ts';
import styles from './order-page.module.css';
import card from './summary-card.module.css';

const t = texts.order;

/** The page's frame while the order is on its way, as large as it will be. */
export function OrderPageSkeleton() {
  return (
    <div className={styles.page} aria-busy="true">
      <div className={styles.side}>
        <div className={card.card}>
          <div className={card.head}>
            <SkeletonLine width="5rem" />
            <h1 aria-label={texts.common.loading}>
              <SkeletonLine width="12rem" />
            </h1>
          </div>
          <Awaited labels={[t.customer, t.pro, t.start, t.end, t.price]} />
          <div className={card.section}>
            <Awaited labels={[t.captured, t.serviceFee, t.refundable]} />
          </div>
          <div className={card.button} />
        </div>
      </div>
      <section>
        <div className={history.head}>
          <h2>{texts.history.title}</h2>
        </div>
        <HistorySkeleton />
      </section>
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
