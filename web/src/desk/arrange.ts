import type { DeskEntry } from '../api/types.ts';
import { fractionDigits } from '../money/minor-units.ts';
import { DAY } from '../time/units.ts';
import type { DeskSearch } from './desk-search.ts';

/** Since when it waits for a moderator: it was contested then. */
export const waitsSince = ({ response, openedAt }: DeskEntry): string => response?.at ?? openedAt;

export const offeredBy = ({ response }: DeskEntry): number => response?.offeredRefund ?? 0;

/** What lies between the two offers, in minor units: a decision is about that. */
export const stakeOf = (entry: DeskEntry): number =>
  Math.max(0, entry.form.requestedRefund - offeredBy(entry));

/** In whole units, in which amounts of several currencies are compared. */
const wholeStakeOf = (entry: DeskEntry): number =>
  stakeOf(entry) / 10 ** fractionDigits(entry.order.price.currency);

const isShown = (
  entry: DeskEntry,
  { taken, olderThan, stake }: DeskSearch,
  { userId, now }: Viewed,
): boolean => {
  if (taken === 'nobody' && entry.taken) return false;
  if (taken === 'me' && entry.taken?.by.id !== userId) return false;
  const age = now - Date.parse(waitsSince(entry));
  return age >= (olderThan ?? 0) * DAY && wholeStakeOf(entry) >= (stake ?? 0);
};

interface Viewed {
  readonly userId: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

const longestFirst = (a: DeskEntry, b: DeskEntry): number =>
  Date.parse(waitsSince(a)) - Date.parse(waitsSince(b));

/** What the search asks for, in its order; of equal stakes the longest waiting comes first. */
export function arrange(
  entries: readonly DeskEntry[],
  search: DeskSearch,
  viewed: Viewed,
): readonly DeskEntry[] {
  const shown = entries.filter((entry) => isShown(entry, search, viewed)).sort(longestFirst);
  if (search.sort !== 'stake') return shown;
  return shown.toSorted((a, b) => wholeStakeOf(b) - wholeStakeOf(a));
}
