import { formatDateTime, formatFullTime, formatTime } from './format-time.ts';
import styles from './instant.module.css';
import { useReader } from './reader.ts';
import { relativeTime } from './relative-time.ts';
import { useNow } from './use-now.ts';

const stepMs = 30_000;

interface WhenProps {
  readonly at: string;
  /** The day is told already, by a heading above. */
  readonly isDayTold?: boolean;
}

/** How long ago something happened; in full when pointed at, to those who listen, and on paper. */
export function When({ at, isDayTold = false }: WhenProps) {
  const reader = useReader();
  const now = useNow(stepMs);
  const full = formatFullTime(at, reader);
  const time = isDayTold ? formatTime : formatDateTime;
  return (
    <time dateTime={at} title={full} className={styles.instant}>
      <span className={styles.screen} aria-hidden="true">
        {relativeTime(at, now, reader.locale) ?? time(at, reader)}
      </span>
      <span className={`visually-hidden ${styles.screen}`}>{full}</span>
    </time>
  );
}
