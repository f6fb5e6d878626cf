import { useState } from 'react';

/** What kept something from coming, also while it is asked for once more: words that blink are hard to read. */
export function useLastError(what: string, error: Error | null): Error | null {
  const [last, setLast] = useState({ what, error });
  const isNew = what !== last.what || (error !== null && error !== last.error);
  if (isNew) setLast({ what, error });
  return isNew ? error : last.error;
}
