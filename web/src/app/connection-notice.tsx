import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { texts } from '../texts/texts.ts';
import { formatTime } from '../time/format-time.ts';
import { useReader } from '../time/reader.ts';
import { connection } from './connection.ts';
import styles from './connection-notice.module.css';

/** Stays in place, so that a screen reader tells when it fills and empties. */
export function ConnectionNotice() {
  const isOnline = useSyncExternalStore(
    (listener) => onlineManager.subscribe(listener),
    () => onlineManager.isOnline(),
  );
  const isDown = useSyncExternalStore(connection.subscribe, connection.isDown);
  const text = !isOnline ? texts.connection.offline : isDown && texts.connection.down;
  const time = formatTime(new Date(connection.reachedAt()).toISOString(), useReader());
  return (
    <div role="status" className={styles.place} data-screen-only="">
      {text && <p className={styles.notice}>{text({ time })}</p>}
    </div>
  );
}
