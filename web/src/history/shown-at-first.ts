import type { HistoryItem } from './fold-history.ts';

/** So many things are told at once; a few more are not worth a button. */
const MOST = 12;
const FEW = 3;

/** How many of the newest items are shown before the rest is asked for: never less than what waits. */
export function shownAtFirst(items: readonly HistoryItem[]): number {
  const waiting = items.findIndex((item) => item.kind === 'request' && !item.latest.closed);
  const shown = Math.max(MOST, waiting + 1);
  return items.length - shown <= FEW ? items.length : shown;
}
