import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { connection } from '../api/connection.ts';
import { texts } from '../texts/texts.ts';
import { formatTime } from '../time/format-time.ts';
import { useReader } from '../time/reader.ts';

/** That the reader or the service is not to be reached, and how old is what is shown; else nothing. */
export function useConnectionText(): string | undefined {
  const isOnline = useSyncExternalStore(
    (listener) => onlineManager.subscribe(listener),
    () => onlineManager.isOnline(),
  );
  const isDown = useSyncExternalStore(connection.subscribe, connection.isDown);
  const time = formatTime(new Date(connection.reachedAt()).toISOString(), useReader());
  if (!isOnline) return texts.connection.offline({ time });
  return isDown ? texts.connection.down({ time }) : undefined;
}
