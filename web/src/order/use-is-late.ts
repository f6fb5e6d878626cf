import type { ListedOrder } from '../api/types.ts';
import { useTimeLeft } from '../time/countdown.tsx';

const UNDELIVERED: readonly ListedOrder['status'][] = [
  'accepted',
  'in_progress',
  'revision_requested',
];

/** Whether the work should have been delivered by now. */
export const useIsLate = ({ endAt, status }: Pick<ListedOrder, 'endAt' | 'status'>): boolean =>
  useTimeLeft(endAt) < 0 && UNDELIVERED.includes(status);
