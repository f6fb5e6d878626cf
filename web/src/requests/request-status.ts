import type { RequestStatus } from '../api/types.ts';
import type { Tone } from '../design/badge.tsx';
import type { ClosingEntry, Offer } from '../history/fold-history.ts';

const OUTCOMES: Readonly<Record<ClosingEntry['event'], RequestStatus>> = {
  request_accepted: 'accepted',
  request_declined: 'declined',
  request_countered: 'countered',
  progress_provided: 'provided',
  request_withdrawn: 'withdrawn',
  request_expired: 'expired',
  dispute_resolved: 'resolved',
};

export const STATUS_TONES: Readonly<Record<RequestStatus, Tone>> = {
  pending: 'warning',
  contested: 'warning',
  accepted: 'good',
  declined: 'plain',
  countered: 'plain',
  provided: 'good',
  withdrawn: 'plain',
  expired: 'danger',
  resolved: 'good',
};

/** How a request stands, by what has happened to it. */
export function statusOf({ closed, contested }: Offer): RequestStatus {
  if (closed) return OUTCOMES[closed.event];
  return contested ? 'contested' : 'pending';
}
