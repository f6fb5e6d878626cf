import { SkeletonLine } from '../design/skeleton.tsx';
import { texts } from '../texts/texts.ts';
import styles from './order-page.module.css';
import card from './summary-card.module.css';

/** The page's frame while the order is on its way. */
export function OrderPageSkeleton() {
  return (
    <div className={styles.page} aria-busy="true" role="status" aria-label={texts.loading}>
      <div className={card.card}>
        <h1>
          <SkeletonLine width="70%" />
        </h1>
        {['100%', '100%', '100%', '100%', '100%', '60%'].map((width, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they never move
          <SkeletonLine key={index} width={width} />
        ))}
      </div>
      <div>
        <h2>{texts.history.title}</h2>
      </div>
    </div>
  );
}
