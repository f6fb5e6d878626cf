import type { Context } from '../commands.ts';
import type { Decision } from '../decision.ts';
import type { Order } from '../order.ts';
import type { OrderRequest } from '../order-request.ts';
import { Rejection } from '../rejections.ts';
import { closing } from './closing.ts';
import { openingOf } from './opening.ts';

/** Offers and counter-offers in a row: the next one would be too many. */
export const MOST_ROUNDS = 5;

/**
 * The other party answers with an offer of its own: one change closes the request and opens the
 * next round, whoever opens requests of this type otherwise.
 */
export const counterRequest = (
  order: Order,
  request: OrderRequest,
  input: unknown,
  context: Context,
): Decision => {
  const { requestId, type, openedAt, round } = request;
  if (round >= MOST_ROUNDS) {
    const detail = `This is round ${round}, the last one: accept or decline it.`;
    return new Rejection('counter-limit', detail);
  }
  const place = { round: round + 1, counterTo: requestId };
  const opening = openingOf(order, type, input, context, place);
  if (opening instanceof Rejection) return opening;
  const counteredBy = opening.data.requestId;
  return [
    {
      event: 'request_countered',
      data: { ...closing(request), openedAt, response: {}, counteredBy },
    },
    opening,
  ];
};
