import { dateHeading, dayHeading } from '../time/day.ts';
import { useReader } from '../time/reader.ts';
import { useNow } from '../time/use-now.ts';
import styles from './history.module.css';

const stepMs = 60_000;

/** The day on which something happened, as the reader speaks of it; on paper its date. */
export function DayHeading({ day }: { day: string }) {
  const reader = useReader();
  const now = useNow(stepMs);
  const date = dateHeading(day, reader);
  return (
    <h3 className={styles.date}>
      <time dateTime={day} title={date} className={styles.dated}>
        <span>{dayHeading(day, now, reader)}</span>
      </time>
    </h3>
  );
}
