import { SkeletonLine } from '../design/skeleton.tsx';
import { texts } from '../texts/texts.ts';
import styles from './history.module.css';

/** The history's frame while it is on its way. */
export function HistoryFrame() {
  return (
    <section aria-busy="true">
      <div className={styles.head}>
        <h2>{texts.history.title}</h2>
      </div>
      <HistorySkeleton />
    </section>
  );
}

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
