import { partyOf } from '../api/parties.ts';
import type { Charge, Order, OrderRequest, Party, Refund, RequestOf } from '../api/types.ts';
import { isGivenUp } from '../order/movement-text.ts';
import type { OrderStep } from '../order/order-steps.tsx';

/** The one thing that an order waits for, as somebody looks at it. */
export type Waiting =
  /** A request that this reader has to answer. */
  | { readonly kind: 'answer'; readonly request: OrderRequest }
  /** The reader's own request, which the other party has to answer. */
  | { readonly kind: 'own-request'; readonly request: OrderRequest }
  /** A dispute that a moderator has to decide. */
  | { readonly kind: 'contested'; readonly request: RequestOf<'dispute'> }
  /** Money that moves once the customer has done something about it, who is the reader. */
  | { readonly kind: 'charge'; readonly movement: Charge }
  | { readonly kind: 'refund'; readonly movement: Refund }
  /** Work that the reader can take a step further without asking anybody. */
  | { readonly kind: 'steps'; readonly party: Party; readonly steps: readonly OrderStep[] }
  /** A delivery that the customer has to look at; its reader is the pro. */
  | { readonly kind: 'delivered' };

interface Reader {
  readonly userId: string;
  readonly isModerator: boolean;
}

const STEPS: Readonly<Record<Party, Readonly<Partial<Record<Order['status'], OrderStep[]>>>>> = {
  pro: { accepted: ['start'], in_progress: ['deliver'], revision_requested: ['deliver'] },
  customer: { delivery_submitted: ['accept-delivery', 'request-revision'] },
};

/** Nothing waits for those who only look on, and nothing once its time is over at `now`. */
export function whatWaits(order: Order, reader: Reader, now: number): Waiting | undefined {
  const party = partyOf(order, reader.userId);
  const { pendingRequest: request } = order;
  if (request) return waitingRequest(request, party, reader.isModerator, now);
  if (!party) return undefined;
  const money = party === 'customer' && waitingMoney(order);
  return money || waitingWork(order, party, now);
}

function waitingRequest(
  request: OrderRequest,
  party: Party | undefined,
  isModerator: boolean,
  now: number,
): Waiting | undefined {
  if (!party && !isModerator) return undefined;
  if (request.type === 'dispute' && request.status === 'contested') {
    return { kind: 'contested', request };
  }
  if (!party || Date.parse(request.expiresAt) <= now) return undefined;
  return { kind: party === request.openedBy.role ? 'own-request' : 'answer', request };
}

function waitingMoney({ charges, refunds }: Order): Waiting | undefined {
  const charge = charges.find(
    (movement) => movement.waitsFor === 'customer' && !isGivenUp({ kind: 'charge', movement }),
  );
  if (charge) return { kind: 'charge', movement: charge };
  const refund = refunds.find(({ waitsFor }) => waitsFor === 'customer');
  return refund && { kind: 'refund', movement: refund };
}

function waitingWork(order: Order, party: Party, now: number): Waiting | undefined {
  const { status, delivery } = order;
  if (delivery && Date.parse(delivery.completesAt) <= now) return undefined;
  const steps = STEPS[party][status];
  if (steps) return { kind: 'steps', party, steps };
  return party === 'pro' && status === 'delivery_submitted' ? { kind: 'delivered' } : undefined;
}
