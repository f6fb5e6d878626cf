import { changesTerms, type NewTerms, type OrderEvent } from './events.ts';
import { toEpochMs } from './instant.ts';
import { GROUNDS, type Ground, type GroundFacts, type Order } from './order.ts';

export const NO_FACTS: GroundFacts = { rejected: false, decided: [] };

const FACTS: Record<Ground, (order: Order, now: number) => boolean> = {
  late: ({ endAt }, now) => now > toEpochMs(endAt),
  delivery_declined: ({ status }) => status === 'revision_requested',
  request_rejected: ({ grounds }) => grounds.rejected,
};

/** The grounds on which the customer can open a dispute now. `now` in epoch milliseconds. */
export const standingGrounds = (order: Order, now: number): readonly Ground[] =>
  GROUNDS.filter((ground) => FACTS[ground](order, now) && !order.grounds.decided.includes(ground));

const renewed = (facts: GroundFacts, ground: Ground): GroundFacts => ({
  ...facts,
  decided: facts.decided.filter((decided) => decided !== ground),
});

const decide = (facts: GroundFacts, ground: Ground | undefined): GroundFacts =>
  ground ? { ...facts, decided: [...facts.decided, ground] } : facts;

/** A new end can be missed anew; the same one was missed before. */
const withTerms = ({ grounds, ...now }: Order, { endAt, newEndAt }: NewTerms): GroundFacts =>
  toEpochMs(newEndAt ?? endAt ?? now.endAt) === toEpochMs(now.endAt)
    ? grounds
    : renewed(grounds, 'late');

/** The facts after an event that happened to the order. */
export const factsAfter = (order: Order, event: OrderEvent): GroundFacts => {
  const { grounds, pendingRequest } = order;
  if (changesTerms(event)) return withTerms(order, event.data);
  switch (event.event) {
    case 'revision_requested':
      return renewed(grounds, 'delivery_declined');
    case 'request_declined':
      return pendingRequest?.openedBy.role === 'customer'
        ? { ...renewed(grounds, 'request_rejected'), rejected: true }
        : grounds;
    case 'dispute_resolved':
      return decide(grounds, pendingRequest?.claim?.ground);
    default:
      return grounds;
  }
};
