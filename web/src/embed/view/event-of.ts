import type { RequestAnswered } from '../../../public/embed.d.ts';
import type { HistoryEntry } from '../../api/types.ts';
import type { Tell } from '../element/tell.ts';

interface Context {
  readonly orderId: string;
  readonly readerId: string;
}

const ANSWERS: Partial<Record<HistoryEntry['event'], RequestAnswered['answer']>> = {
  request_accepted: 'accepted',
  request_declined: 'declined',
  request_countered: 'countered',
  progress_provided: 'provided',
  request_contested: 'contested',
  dispute_resolved: 'resolved',
};

/** What the page around is told of an entry of the history; undefined if it is not about a request. */
export function eventOf(
  { event, actor, data }: HistoryEntry,
  { orderId, readerId }: Context,
): Parameters<Tell> | undefined {
  if (!('requestId' in data && 'type' in data) || data.requestId === undefined) return undefined;
  const by = { role: actor.role, isReader: actor.id === readerId };
  const detail = { orderId, requestId: data.requestId, type: data.type, by };
  const answer = ANSWERS[event];
  if (answer) return ['requestanswered', { ...detail, answer }];
  switch (event) {
    case 'request_opened':
      return ['requestopened', detail];
    case 'request_withdrawn':
      return ['requestwithdrawn', detail];
    case 'request_expired':
      return ['requestexpired', detail];
    default:
      return undefined;
  }
}
