import { dayOf } from '../time/day.ts';
import type { HistoryItem } from './fold-history.ts';

/** What happened on one day, in the order of the whole. */
export interface HistoryDay {
  /** In the reader's time zone, such as `2026-11-25`. */
  readonly day: string;
  readonly items: readonly HistoryItem[];
}

/** When something began that is told in one piece. */
const beginOf = (item: HistoryItem): string =>
  item.kind === 'request' ? item.latest.opened.at : item.entry.at;

export function byDay(items: readonly HistoryItem[], timeZone: string): readonly HistoryDay[] {
  const days = Map.groupBy(items, (item) => dayOf(beginOf(item), timeZone));
  return [...days].map(([day, ofDay]) => ({ day, items: ofDay }));
}
