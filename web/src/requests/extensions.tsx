import type { EntryOf, Order } from '../api/types.ts';
import { eventText } from '../history/event-text.ts';
import { Instant } from '../time/instant.tsx';
import { useReader } from '../time/reader.ts';
import styles from './request-block.module.css';

interface ExtensionsProps {
  readonly extended: readonly EntryOf<'deadline_extended'>[];
  readonly order: Order;
}

/** Each time that the other party was given more time to answer. */
export function Extensions({ extended, order }: ExtensionsProps) {
  const reader = useReader();
  return (
    <ul className={styles.effects}>
      {extended.map((entry) => (
        <li key={entry.version}>
          {eventText(entry, order, reader)}
          <span className={styles.time}>
            {' · '}
            <Instant at={entry.at} />
          </span>
        </li>
      ))}
    </ul>
  );
}
