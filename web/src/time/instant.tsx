import { formatDateTime, formatFullTime } from './format-time.ts';
import styles from './instant.module.css';
import { useReader } from './reader.ts';

/** A time in the reader's zone; in full when pointed at, and on paper. */
export function Instant({ at }: { at: string }) {
  const reader = useReader();
  const full = formatFullTime(at, reader);
  return (
    <time dateTime={at} title={full} className={styles.instant}>
      <span className={styles.screen}>{formatDateTime(at, reader)}</span>
    </time>
  );
}
