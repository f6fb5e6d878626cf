import type { HistoryEntry, Order } from '../api/types.ts';
import { eventText } from '../history/event-text.ts';
import { Instant } from '../time/instant.tsx';
import { useReader } from '../time/reader.ts';
import styles from './request-block.module.css';

interface HappeningsProps {
  readonly entries: readonly HistoryEntry[];
  readonly order: Order;
  /** A time that is told already: what happened then comes without one. */
  readonly toldAt?: string;
}

/** What has happened besides, each with its time. */
export function Happenings({ entries, order, toldAt }: HappeningsProps) {
  const reader = useReader();
  return (
    <ul className={styles.effects}>
      {entries.map((entry) => (
        <li key={`${entry.version} ${entry.event}`}>
          {eventText(entry, order, reader)}
          {entry.at !== toldAt && (
            <span className={styles.time}>
              {' · '}
              <Instant at={entry.at} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
