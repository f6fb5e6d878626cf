import { SkeletonLine } from '../design/skeleton.tsx';
import { texts } from '../texts/texts.ts';
import styles from './desk-skeleton.module.css';

const WIDTHS = ['60%', '45%', '55%'] as const;

/** Rows that have not arrived. */
export function DeskSkeleton() {
  return (
    <ul className={styles.rows} aria-label={texts.common.loading} aria-busy="true">
      {WIDTHS.map((width) => (
        <li key={width} className={styles.row}>
          <SkeletonLine width={width} />
        </li>
      ))}
    </ul>
  );
}
