import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { PutOff } from './put-off.ts';

/**
 * Puts something off for a while in which it can be undone. It is done at once when its place in the
 * page goes before that, or the page as a whole: it is never lost, and never done twice.
 */
export function usePutOff(act: () => void) {
  const [dueAt, setDueAt] = useState<number>();
  const waiting = useRef<PutOff>(undefined);
  const done = useEffectEvent(() => {
    setDueAt(undefined);
    act();
  });
  useEffect(() => () => waiting.current?.now(), []);
  return {
    /** When it will be done, in epoch milliseconds; undefined while nothing waits. */
    dueAt,
    begin: (waitMs: number) => {
      setDueAt(Date.now() + waitMs);
      waiting.current = new PutOff(() => done(), waitMs);
    },
    /** Has it not be done. */
    undo: () => {
      if (waiting.current?.undo()) setDueAt(undefined);
    },
  };
}
