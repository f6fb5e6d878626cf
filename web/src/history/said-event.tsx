import type { ReactNode } from 'react';
import type { HistoryEntry, Order } from '../api/types.ts';
import { Said } from '../people/said.tsx';
import { useReader } from '../time/reader.ts';
import { eventIcon } from './event-icons.ts';
import { eventText } from './event-text.ts';

interface SaidEventProps {
  readonly entry: HistoryEntry;
  readonly order: Order;
  readonly children?: ReactNode;
}

/** What somebody did, told as their turn in a conversation, with what they said. */
export function SaidEvent({ entry, order, children }: SaidEventProps) {
  return (
    <Said
      order={order}
      role={entry.actor.role}
      who={eventText(entry, order, useReader())}
      icon={eventIcon(entry.event)}
      at={entry.at}
    >
      {children}
    </Said>
  );
}
