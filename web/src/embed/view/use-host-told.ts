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
  const tellOf = useEffectEvent((version: number, all: readonly HistoryEntry[]) => {
    const { orderId, status, pendingRequest } = order;
    const pending = pendingRequest && {
      requestId: pendingRequest.requestId,
      type: pendingRequest.type,
    };
    const state = { orderId, version, status, pendingRequest: pending };
    if (told.current === undefined) return tell('orderloaded', state);
    for (const entry of all.filter((one) => one.version > (told.current ?? version))) {
      const event = eventOf(entry, { orderId, readerId: session.userId });
      if (event) tell(...event);
    }
    if (version > told.current) tell('orderchanged', state);
  });
  useEffect(() => {
    const version = entries?.at(-1)?.version;
    if (!entries || version === undefined) return;
    tellOf(version, entries);
    told.current = version;
  }, [entries]);
}
