import type { EntryOf, HistoryEntry } from '../api/types.ts';

/** What closes a request, one way or another. */
const CLOSING = [
  'request_accepted',
  'request_declined',
  'progress_provided',
  'request_withdrawn',
  'request_expired',
  'dispute_resolved',
] as const;
type ClosingEvent = (typeof CLOSING)[number];
export type ClosingEntry = EntryOf<ClosingEvent>;
export type ContestedEntry = EntryOf<'request_contested'>;
type OpenedEntry = EntryOf<'request_opened'>;

/** A request with all that came of it. */
export interface RequestStory {
  readonly kind: 'request';
  readonly opened: OpenedEntry;
  /** The pro's own side, where there is a dispute about it. */
  readonly contested: ContestedEntry | undefined;
  readonly closed: ClosingEntry | undefined;
  /** What it did to the order and its money, oldest first. */
  readonly effects: readonly HistoryEntry[];
}

export type HistoryItem = { readonly kind: 'event'; readonly entry: HistoryEntry } | RequestStory;

const isClosing = (entry: HistoryEntry): entry is ClosingEntry =>
  CLOSING.some((event) => event === entry.event);

const requestIdOf = ({ data }: HistoryEntry): string | undefined =>
  'requestId' in data ? data.requestId : undefined;

/** The history as it is told, newest first: each request in one piece, where it was opened. */
export function foldHistory(entries: readonly HistoryEntry[]): readonly HistoryItem[] {
  const byRequest = Map.groupBy(entries, requestIdOf);
  return entries
    .filter((entry) => entry.event === 'request_opened' || requestIdOf(entry) === undefined)
    .map((entry): HistoryItem => {
      if (entry.event !== 'request_opened') return { kind: 'event', entry };
      const later = (byRequest.get(entry.data.requestId) ?? []).filter((other) => other !== entry);
      return {
        kind: 'request',
        opened: entry,
        contested: later.find((other) => other.event === 'request_contested'),
        closed: later.find(isClosing),
        effects: later.filter((other) => !isClosing(other) && other.event !== 'request_contested'),
      };
    })
    .reverse();
}
