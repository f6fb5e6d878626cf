import type { HistoryEntry, Order } from '../api/types.ts';
import { eventIcon } from '../history/event-icons.ts';
import { eventText } from '../history/event-text.ts';
import { useReader } from '../time/reader.ts';
import { When } from '../time/when.tsx';
import styles from './happenings.module.css';

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
    <ul className={styles.happenings}>
      {entries.map((entry) => {
        const Icon = eventIcon(entry.event);
        return (
          <li key={`${entry.version} ${entry.event}`} className={styles.happening}>
            <Icon size={16} aria-hidden="true" />
            <span>
              {eventText(entry, order, reader)}
              {entry.at !== toldAt && (
                <>
                  {' '}
                  <span className={styles.time}>
                    · <When at={entry.at} />
                  </span>
                </>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
