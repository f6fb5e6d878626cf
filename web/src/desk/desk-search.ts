import type { AddressValues } from '../app/read-query.ts';

/** Whole days for which a dispute has waited, and amounts in whole units of its currency. */
export const AGES = [1, 3, 7] as const;
export const STAKES = [100, 500, 1000] as const;

/** What of the desk is shown, as it stands in the address; all, the longest waiting first, if left out. */
export interface DeskSearch {
  readonly taken?: 'me' | 'nobody';
  readonly olderThan?: (typeof AGES)[number];
  readonly stake?: (typeof STAKES)[number];
  readonly sort?: 'stake';
}

/** Whatever else stands in the address is passed over. */
export function deskSearch({ taken, olderThan, stake, sort }: AddressValues): DeskSearch {
  const age = AGES.find((days) => String(days) === olderThan);
  const amount = STAKES.find((least) => String(least) === stake);
  return {
    ...((taken === 'me' || taken === 'nobody') && { taken }),
    ...(age && { olderThan: age }),
    ...(amount && { stake: amount }),
    ...(sort === 'stake' && { sort }),
  };
}
