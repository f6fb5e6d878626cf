import type { Adjustment } from '../api/types.ts';

type Stage = 'underway' | 'final' | 'reversed';

/** How far a refund or a chargeback has come that no request has called for. */
export const adjustmentStage: Readonly<Record<Adjustment['status'], Stage>> = {
  pending: 'underway',
  succeeded: 'final',
  lost: 'final',
  failed: 'reversed',
  won: 'reversed',
};
