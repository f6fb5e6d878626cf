import { dateHeading, dayHeading } from '../time/day.ts';
import { useReader } from '../time/reader.ts';
import { MINUTE } from '../time/units.ts';
import { useNow } from '../time/use-now.ts';
import styles from './history.module.css';

/** The day on which something happened, as the reader speaks of it; on paper its date. */
export function DayHeading({ day }: { day: string }) {
  const reader = useReader();
  const now = useNow(MINUTE);
  const date = dateHeading(day, reader);
  return (
    <h3 className={styles.date}>
      <time dateTime={day} title={date} className={styles.dated}>
        <span>{dayHeading(day, now, reader)}</span>
      </time>
    </h3>
  );
}
