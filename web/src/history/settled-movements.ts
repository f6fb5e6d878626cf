import type { EntryOf, HistoryEntry } from '../api/types.ts';

type Kind = 'charge' | 'refund';
type Underway = EntryOf<`${Kind}_${'requested' | 'waiting'}`>;
type Settled = EntryOf<`${Kind}_${'succeeded' | 'failed'}`>;

const isUnderway = (entry: HistoryEntry): entry is Underway =>
  /^(charge|refund)_(requested|waiting)$/.test(entry.event);

const isSettled = (entry: HistoryEntry): entry is Settled =>
  /^(charge|refund)_(succeeded|failed)$/.test(entry.event);

/** Leaves out that money is on its way where the same movement has come to its end since. */
export function withoutUnderwayOnceSettled(
  entries: readonly HistoryEntry[],
): readonly HistoryEntry[] {
  const settled = entries.filter(isSettled);
  const isOver = ({ version, data: { movementId } }: Underway) =>
    settled.some((end) => end.data.movementId === movementId && end.version > version);
  return entries.filter((entry) => !isUnderway(entry) || !isOver(entry));
}
