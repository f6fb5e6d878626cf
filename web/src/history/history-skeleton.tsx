import { SkeletonLine } from '../design/skeleton.tsx';
import styles from './history.module.css';

/** Some rows that have not arrived. */
export function HistorySkeleton() {
  return (
    <div className={styles.day} aria-hidden="true">
      <p className={styles.date}>
        <SkeletonLine width="5rem" />
      </p>
      <ul className={styles.list}>
        {['55%', '40%', '48%'].map((width) => (
          <li key={width} className={styles.row}>
            <span className={styles.icon} />
            <SkeletonLine width={width} />
          </li>
        ))}
      </ul>
    </div>
  );
}
