import { SkeletonLine } from '../design/skeleton.tsx';
import styles from './history.module.css';

/** Some rows that have not arrived. */
export function HistorySkeleton() {
  return (
    <ul className={styles.list} aria-hidden="true">
      {['55%', '40%', '48%'].map((width) => (
        <li key={width} className={styles.row}>
          <SkeletonLine width={width} />
        </li>
      ))}
    </ul>
  );
}
