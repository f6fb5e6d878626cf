import { useRef } from 'react';
import type { HistoryEntry, Order } from '../../api/types.ts';
import { foldHistory, type RequestStory } from '../../history/fold-history.ts';

/** The request that is pending, or was when this reader last saw one here: so its answer is read. */
export function useShownRequest(
  entries: readonly HistoryEntry[] | undefined,
  { pendingRequest }: Order,
): RequestStory | undefined {
  const shown = useRef(pendingRequest?.requestId);
  if (pendingRequest) shown.current = pendingRequest.requestId;
  const stories = foldHistory(entries ?? []).filter((item) => item.kind === 'request');
  return stories.find(({ earlier, latest }) =>
    [...earlier, latest].some(({ opened }) => opened.data.requestId === shown.current),
  );
}
