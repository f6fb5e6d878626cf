import type { HistoryEntry, Order } from '../api/types.ts';
import { Instant } from '../time/instant.tsx';
import { useReader } from '../time/reader.ts';
import { eventText } from './event-text.ts';
import styles from './history.module.css';

interface EventRowProps {
  readonly entry: HistoryEntry;
  readonly order: Order;
}

export function EventRow({ entry, order }: EventRowProps) {
  const reader = useReader();
  return (
    <li className={styles.row}>
      <span>{eventText(entry, order, reader)}</span>
      <span className={styles.time}>
        <Instant at={entry.at} />
      </span>
    </li>
  );
}
