import { pollPause, withJitter } from './poll-pause.ts';
import { presence } from './presence.ts';

interface Polled<Data> {
  readonly state: {
    readonly data: Data | undefined;
    readonly dataUpdatedAt: number;
    readonly errorUpdatedAt: number;
  };
}

/** What a query brought last that was new, and when. */
const news = new WeakMap<object, { readonly latest: unknown; readonly at: number }>();

function newsAt(query: object, latest: unknown, now: number): number {
  const known = news.get(query);
  if (known && Object.is(known.latest, latest)) return known.at;
  news.set(query, { latest, at: now });
  return now;
}

/**
 * Has a query ask again and again: every three seconds while there is news or a reader at work, less
 * and less often when neither is the case or the tab is hidden, and at once when it is seen again.
 * `newsOf` tells what counts as news; without it anything that is not the same as before.
 */
export const polled = <Data>(newsOf: (data: Data) => unknown = (data) => data) => ({
  refetchInterval: (query: Polled<Data>): number | false => {
    const { data, dataUpdatedAt, errorUpdatedAt } = query.state;
    const now = Date.now();
    const changedAt = newsAt(query, data === undefined ? undefined : newsOf(data), now);
    const quietMs = now - Math.max(changedAt, presence.stirredAt());
    const pause = pollPause({ quietMs, hiddenMs: presence.hiddenMs() });
    return pause && withJitter(pause, Math.max(dataUpdatedAt, errorUpdatedAt));
  },
  refetchIntervalInBackground: true,
  refetchOnWindowFocus: 'always' as const,
  refetchOnReconnect: 'always' as const,
});
