import type { OrderRequest } from '../api/types.ts';
import { texts } from '../texts/texts.ts';

/** Who asked for what; of a request that counters another one, that it is a counter-offer. */
export function askedSentence(
  { type, counterTo }: Pick<OrderRequest, 'type' | 'counterTo'>,
  who: string,
): string {
  const tell = counterTo ? texts.history.events.request_countered : texts.requests[type].asked;
  return tell({ who });
}
