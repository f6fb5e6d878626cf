import type { HistoryEntry, Order } from '../api/types.ts';
import { askedSentence } from '../requests/asked-sentence.ts';
import { termsSentences } from '../requests/index.ts';
import { texts } from '../texts/texts.ts';
import type { Reader } from '../time/reader.ts';
import { type EventSentences, type Words, wordsFor } from './event-sentences.ts';
import { movementSentences } from './movement-sentences.ts';

const { events } = texts.history;

type Actor = Pick<HistoryEntry, 'actor'>;
/** A sentence about who did it. */
const by =
  (text: (values: { who: string }) => string) =>
  ({ actor }: Actor, { who }: Words) =>
    text({ who: who(actor.role) });

const SENTENCES: EventSentences = {
  ...termsSentences,
  ...movementSentences,
  order_placed: by(events.order_placed),
  work_started: by(events.work_started),
  delivery_submitted: by(events.delivery_submitted),
  revision_requested: by(events.revision_requested),
  order_completed: ({ actor, data: { reason, requestId } }, { who }) => {
    if (reason === 'silence') return events.completed_by_silence;
    // What no request has brought about, the customer has by accepting the delivery.
    return requestId ? events.order_completed : events.delivery_accepted({ who: who(actor.role) });
  },
  order_canceled: () => events.order_canceled,
  request_opened: ({ data, actor }, { who }) => askedSentence(data, who(actor.role)),
  request_accepted: by(events.request_accepted),
  request_declined: by(events.request_declined),
  request_countered: by(events.request_countered),
  deadline_extended: ({ actor, data }, { who, deadline }) =>
    events.deadline_extended({ who: who(actor.role), by: deadline(data.expiresAt) }),
  progress_provided: by(events.progress_provided),
  request_contested: by(events.request_contested),
  dispute_resolved: ({ actor, data }, { who, money }) =>
    events.dispute_resolved({ who: who(actor.role), amount: money(data.resolution.refund) }),
  request_withdrawn: by(events.request_withdrawn),
  request_expired: () => events.request_expired,
};

/** One thing that happened, as a sentence. */
export function eventText(entry: HistoryEntry, order: Order, reader: Reader): string {
  const tell = SENTENCES[entry.event] as (entry: HistoryEntry, words: Words) => string;
  return tell(entry, wordsFor(order, reader));
}
