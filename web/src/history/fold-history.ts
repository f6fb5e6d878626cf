import type { EntryOf, HistoryEntry } from '../api/types.ts';
import { withoutUnderwayOnceSettled } from './settled-movements.ts';

/** What closes a request, one way or another. */
const CLOSING = [
  'request_accepted',
  'request_declined',
  'request_countered',
  'progress_provided',
  'request_withdrawn',
  'request_expired',
  'dispute_resolved',
] as const;
type ClosingEvent = (typeof CLOSING)[number];
export type ClosingEntry = EntryOf<ClosingEvent>;
export type ContestedEntry = EntryOf<'request_contested'>;
type OpenedEntry = EntryOf<'request_opened'>;

/** What was asked for once, with all that came of it. */
export interface Offer {
  readonly opened: OpenedEntry;
  /** How often the other party was given more time. */
  readonly extended: readonly EntryOf<'deadline_extended'>[];
  /** The pro's own side, where there is a dispute about it. */
  readonly contested: ContestedEntry | undefined;
  readonly closed: ClosingEntry | undefined;
  /** What it did to the order and its money, oldest first. */
  readonly effects: readonly HistoryEntry[];
}

/** A request, with the offers that were countered before it: one conversation. */
export interface RequestStory {
  readonly kind: 'request';
  /** Oldest first. */
  readonly earlier: readonly Offer[];
  readonly latest: Offer;
}

export type HistoryItem = { readonly kind: 'event'; readonly entry: HistoryEntry } | RequestStory;

const isClosing = (entry: HistoryEntry): entry is ClosingEntry =>
  CLOSING.some((event) => event === entry.event);

const requestIdOf = ({ data }: HistoryEntry): string | undefined =>
  'requestId' in data ? data.requestId : undefined;

/** The history as it is told, newest first: each request in one piece, where its last offer stands. */
export function foldHistory(history: readonly HistoryEntry[]): readonly HistoryItem[] {
  const entries = withoutUnderwayOnceSettled(history);
  const byRequest = Map.groupBy(entries, requestIdOf);
  const offers = new Map(
    entries
      .filter((entry) => entry.event === 'request_opened')
      .map((opened) => {
        const { requestId } = opened.data;
        return [requestId, offerOf(opened, byRequest.get(requestId) ?? [])];
      }),
  );
  return entries
    .flatMap((entry): readonly HistoryItem[] => {
      const requestId = requestIdOf(entry);
      if (requestId === undefined) return [{ kind: 'event', entry }];
      const latest = entry.event === 'request_opened' && offers.get(requestId);
      if (!latest || latest.closed?.event === 'request_countered') return [];
      return [{ kind: 'request', earlier: offersBefore(latest, offers), latest }];
    })
    .reverse();
}

function offerOf(opened: OpenedEntry, all: readonly HistoryEntry[]): Offer {
  const extended = all.filter((entry) => entry.event === 'deadline_extended');
  const contested = all.find((entry) => entry.event === 'request_contested');
  const closed = all.find(isClosing);
  const told: readonly (HistoryEntry | undefined)[] = [opened, contested, ...extended];
  const effects = all.filter((entry) => !told.includes(entry) && !isClosing(entry));
  return { opened, extended, contested, closed, effects };
}

function offersBefore(offer: Offer, offers: ReadonlyMap<string, Offer>): readonly Offer[] {
  const { counterTo } = offer.opened.data;
  const before = counterTo === undefined ? undefined : offers.get(counterTo);
  return before ? [...offersBefore(before, offers), before] : [];
}
