import { useEffect, useRef, useState } from 'react';
import { Button } from '../design/button.tsx';
import { Toast } from '../design/toast.tsx';
import { texts } from '../texts/texts.ts';
import { serverNow } from '../time/server-clock.ts';

const UNDO_MS = 10_000;
/** A withdrawal that may still be undone is not to come too late for it. */
const SENT_BEFORE_DEADLINE_MS = 3_000;

/** How long a withdrawal can wait before it is sent, in milliseconds. */
export const timeToUndo = (expiresAt: string | undefined): number => {
  if (expiresAt === undefined) return UNDO_MS;
  const most = Date.parse(expiresAt) - serverNow() - SENT_BEFORE_DEADLINE_MS;
  return Math.max(0, Math.min(UNDO_MS, most));
};

/** Counts down to a withdrawal. Its button has the focus, so that one more press undoes it. */
export function UndoToast({ dueAt, onUndo }: { dueAt: number; onUndo: () => void }) {
  const leftMs = useLeft(dueAt);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  return (
    <Toast
      left={leftMs / UNDO_MS}
      actions={
        <Button ref={button} look="primary" onClick={onUndo}>
          {texts.undo.button}
        </Button>
      }
    >
      {texts.undo.withdrawing({ seconds: Math.ceil(leftMs / 1000) })}
    </Toast>
  );
}

/** Milliseconds until then. */
function useLeft(dueAt: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 200);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, dueAt - now);
}
