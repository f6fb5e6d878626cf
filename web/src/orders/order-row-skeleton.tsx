import { SkeletonLine } from '../design/skeleton.tsx';
import { texts } from '../texts/texts.ts';
import styles from './order-row.module.css';

/** Rows that have not arrived, in the size they will have. */
export function OrderRowSkeleton({ count }: { count: number }) {
  return (
    <ul className={styles.skeletons} aria-label={texts.common.loading} aria-busy="true">
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are all the same
        <li key={index} className={styles.row}>
          <div className={styles.main}>
            <p className={styles.title}>
              <SkeletonLine width="12rem" />
            </p>
            <p className={styles.facts}>
              <SkeletonLine width="16rem" />
            </p>
          </div>
          <SkeletonLine width="5rem" />
        </li>
      ))}
    </ul>
  );
}
