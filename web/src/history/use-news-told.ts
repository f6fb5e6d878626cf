import { useEffect, useRef } from 'react';
import { useAnnouncements } from '../announcements/announcements.ts';
import type { HistoryEntry, Order } from '../api/types.ts';
import { texts } from '../texts/texts.ts';
import { useReader } from '../time/reader.ts';
import { eventText } from './event-text.ts';

/** Tells a screen reader what has happened since it last looked; not what was there at first. */
export function useNewsTold(entries: readonly HistoryEntry[] | undefined, order: Order): void {
  const announcements = useAnnouncements();
  const reader = useReader();
  const told = useRef<number>(undefined);
  useEffect(() => {
    if (!entries) return;
    const latest = entries.at(-1)?.version ?? 0;
    const seen = told.current ?? latest;
    told.current = latest;
    // A counter-offer is told by the request that it opens.
    const news = entries.filter(
      ({ version, event }) => version > seen && event !== 'request_countered',
    );
    if (news.length === 0) return;
    const sentences = news.map((entry) => eventText(entry, order, reader));
    const list = new Intl.ListFormat(reader.locale, { type: 'unit', style: 'short' });
    announcements.say(texts.history.updated({ news: list.format(sentences) }));
  }, [announcements, entries, order, reader]);
}
