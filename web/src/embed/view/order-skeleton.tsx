import { SkeletonLine } from '../../design/skeleton.tsx';
import { texts } from '../../texts/texts.ts';
import styles from './embedded-order.module.css';

/** Holds the place of an order that is on its way. */
export function OrderSkeleton() {
  return (
    <div className={styles.order} aria-busy="true">
      <span className="visually-hidden">{texts.common.loading}</span>
      <SkeletonLine width="60%" />
      <SkeletonLine width="40%" />
    </div>
  );
}
