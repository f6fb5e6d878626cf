import { useEffect, useEffectEvent, useRef } from 'react';
import type { HistoryEntry, Order } from '../../api/types.ts';
import { useSignedIn } from '../../sign-in/session-context.tsx';
import type { Tell } from '../element/tell.ts';
import { eventOf } from './event-of.ts';

/** Tells the page around that the order has arrived, and then of all that happens to it. */
export function useHostTold(
  entries: readonly HistoryEntry[] | undefined,
  order: Order,
  tell: Tell,
): void {
  const { session } = useSignedIn();
  const told = useRef<number>(undefined);
  const { version } = order;
  const tellOf = useEffectEvent((known: readonly HistoryEntry[]) => {
    const { orderId, status, pendingRequest } = order;
    const pending = pendingRequest && {
      requestId: pendingRequest.requestId,
      type: pendingRequest.type,
    };
    const state = { orderId, version, status, pendingRequest: pending };
    const before = told.current;
    told.current = known.at(-1)?.version;
    if (before === undefined) return tell('orderloaded', state);
    const since = known.filter((entry) => entry.version > before);
    for (const entry of since) {
      const event = eventOf(entry, { orderId, readerId: session.userId });
      if (event) tell(...event);
    }
    if (since.length > 0) tell('orderchanged', state);
  });
  useEffect(() => {
    // The history may be read after the next change already, and the order is yet to follow.
    const known = entries?.filter((entry) => entry.version <= version);
    if (known && known.length > 0) tellOf(known);
  }, [entries, version]);
}
