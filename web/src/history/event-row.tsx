import type { HistoryEntry, Order } from '../api/types.ts';
import { useReader } from '../time/reader.ts';
import { When } from '../time/when.tsx';
import { eventIcon } from './event-icons.ts';
import { eventText } from './event-text.ts';
import styles from './history.module.css';

interface EventRowProps {
  readonly entry: HistoryEntry;
  readonly order: Order;
}

/** One thing that happened, apart from any request. */
export function EventRow({ entry, order }: EventRowProps) {
  const Icon = eventIcon(entry.event);
  return (
    <div className={styles.row}>
      <span className={styles.icon}>
        <Icon size={16} aria-hidden="true" />
      </span>
      <span className={styles.sentence}>{eventText(entry, order, useReader())}</span>
      <span className={styles.time}>
        <When at={entry.at} isDayTold />
      </span>
    </div>
  );
}
