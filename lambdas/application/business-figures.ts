import type { Change, EventData, EventName } from '../domain/events.ts';
import { toEpochMs } from '../domain/instant.ts';
import type { RequestType } from '../domain/requests/names.ts';
import type { Answer } from '../domain/requests/request-rules.ts';

/**
 * A number that the business watches, and what it is told apart by. Each combination of those
 * values is kept, and billed, on its own: they are words of the service, never ids of orders or
 * people.
 */
export interface Figure {
  readonly name: FigureName;
  readonly value: number;
  readonly by: { readonly [D in Dimension]?: string };
}

export type FigureName =
  | 'RequestsOpened'
  | 'RequestsAnswered'
  | 'SecondsToAnswer'
  | 'RequestsUnanswered'
  | 'RequestsWithdrawn'
  | 'DisputesEnded'
  | 'ChargeAmount'
  | 'RefundAmount';

type Dimension = 'type' | 'answer' | 'outcome' | 'status' | 'currency';

type Counting<Data> = (data: Data, change: Change) => readonly Figure[];

const once = (name: FigureName, by: Figure['by']): Figure => ({ name, value: 1, by });

/** How a dispute ended; by a moderator: with all that could be refunded, a part of it, or nothing. */
type Outcome =
  | 'accepted'
  | 'unanswered'
  | 'withdrawn'
  | 'decided_all'
  | 'decided_part'
  | 'decided_nothing';

const ended = (type: RequestType, outcome: Outcome): readonly Figure[] =>
  type === 'dispute' ? [once('DisputesEnded', { outcome })] : [];

const decided = ({ events }: Change): Outcome => {
  const names = events.map(({ event }) => event);
  if (names.includes('order_canceled')) return 'decided_all';
  return names.includes('order_completed') ? 'decided_part' : 'decided_nothing';
};

const answered =
  (answer: Answer): Counting<EventData['request_accepted']> =>
  ({ type, openedAt }, { at }) => [
    once('RequestsAnswered', { type, answer }),
    { name: 'SecondsToAnswer', value: (toEpochMs(at) - toEpochMs(openedAt)) / 1000, by: { type } },
  ];

/**
 * Minor units, never summed over currencies. A retry is requested once more, so that what was
 * requested is what has succeeded, has failed or is unsettled.
 */
const moved =
  (
    name: 'ChargeAmount' | 'RefundAmount',
    status: 'requested' | 'succeeded' | 'failed',
  ): Counting<EventData['refund_succeeded']> =>
  ({ type, currency, amount }) => [{ name, value: amount, by: { type, currency, status } }];

const COUNTINGS: { readonly [E in EventName]?: Counting<EventData[E]> } = {
  request_opened: ({ type }) => [once('RequestsOpened', { type })],
  request_accepted: (data, change) => [
    ...answered('accept')(data, change),
    ...ended(data.type, 'accepted'),
  ],
  request_declined: answered('decline'),
  progress_provided: answered('provide-progress'),
  request_countered: answered('counter'),
  request_contested: answered('contest'),
  request_withdrawn: ({ type }) => [
    once('RequestsWithdrawn', { type }),
    ...ended(type, 'withdrawn'),
  ],
  request_expired: ({ type }) => [
    once('RequestsUnanswered', { type }),
    ...ended(type, 'unanswered'),
  ],
  dispute_resolved: ({ type }, change) => ended(type, decided(change)),
  charge_requested: moved('ChargeAmount', 'requested'),
  charge_succeeded: moved('ChargeAmount', 'succeeded'),
  charge_failed: moved('ChargeAmount', 'failed'),
  refund_requested: moved('RefundAmount', 'requested'),
  refund_succeeded: moved('RefundAmount', 'succeeded'),
  refund_failed: moved('RefundAmount', 'failed'),
};

/** Changes of before there were figures do not say all that these are told apart by. */
const isTold = ({ value, by }: Figure): boolean =>
  Number.isFinite(value) && Object.values(by).every((word) => word !== undefined);

/** What a change means in numbers. Counted again, it counts twice: a figure is at least what happened. */
export const businessFigures = (change: Change): readonly Figure[] =>
  change.events.flatMap(({ event, data }) => {
    const counting = COUNTINGS[event] as Counting<typeof data> | undefined;
    return (counting?.(data, change) ?? []).filter(isTold);
  });
