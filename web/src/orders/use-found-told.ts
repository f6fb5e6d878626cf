import { useEffect, useRef } from 'react';
import { useAnnouncements } from '../announcements/announcements.ts';
import { texts } from '../texts/texts.ts';

/** Tells a screen reader what a search has found, once that is known; not what polling brings. */
export function useFoundTold(q: string | undefined, count: number | undefined): void {
  const announcements = useAnnouncements();
  const told = useRef(q);
  useEffect(() => {
    if (count === undefined || q === told.current) return;
    told.current = q;
    if (q) announcements.say(texts.orderViews.found({ count }));
  }, [announcements, q, count]);
}
