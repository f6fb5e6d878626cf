import { otherParty, partyName } from '../api/parties.ts';
import type { ListedOrder, Party, RequestType } from '../api/types.ts';
import { texts } from '../texts/texts.ts';

/** The one thing that an order waits for, as its row tells it. */
export interface WaitingOf {
  /** The type of a request, or what else it is. */
  readonly kind: RequestType | 'moderator' | 'payment' | 'bank-details' | 'delivery';
  /** What is to be done, or who is to do something. */
  readonly text: string;
  /** What it is about, where the text does not say so. */
  readonly about?: string;
  readonly until?: string | undefined;
  /** Whether it waits for the reader. */
  readonly isMine: boolean;
}

/** What an order waits for, as one of its parties looks at it at `now`; nothing once its time is over. */
export function waitingOf(order: ListedOrder, role: Party, now: number): WaitingOf | undefined {
  return [ofRequest(order, role), ofMoney(order, role), ofDelivery(order, role)]
    .filter((waiting) => waiting !== undefined)
    .filter(({ until }) => until === undefined || now < Date.parse(until))
    .sort((one, other) => Number(other.isMine) - Number(one.isMine))[0];
}

const waitsFor = (order: ListedOrder, party: Party): string =>
  texts.orders.waiting({ who: partyName(order, party) });

function ofRequest(order: ListedOrder, role: Party): WaitingOf | undefined {
  const { pendingRequest } = order;
  if (!pendingRequest) return undefined;
  const { type, status, openedBy, expiresAt: until } = pendingRequest;
  const about = texts.requests[type].name;
  if (status === 'contested') {
    return { kind: 'moderator', text: texts.requestStatus.contested, about, isMine: false };
  }
  const isMine = openedBy.role !== role;
  const text = isMine ? texts.orders.yourTurn : waitsFor(order, otherParty(role));
  return { kind: type, text, about, until, isMine };
}

/** What the customer has to do before money can move. */
function ofMoney(order: ListedOrder, role: Party): WaitingOf | undefined {
  const isMine = role === 'customer';
  const { charges, refunds } = order;
  const { confirmPayment, giveBankDetails } = texts.orders;
  const confirmBy = charges.flatMap(({ confirmBy = [] }) => confirmBy).sort()[0];
  if (confirmBy) {
    const text = isMine ? confirmPayment : waitsFor(order, 'customer');
    return { kind: 'payment', text, until: confirmBy, isMine };
  }
  if (!refunds.some((refund) => refund.waitsFor === 'customer')) return undefined;
  const text = isMine ? giveBankDetails : waitsFor(order, 'customer');
  return { kind: 'bank-details', text, isMine };
}

/** The customer's look at what was delivered: it completes by itself if the stage says so. */
function ofDelivery(order: ListedOrder, role: Party): WaitingOf | undefined {
  const { status, pendingRequest, delivery } = order;
  if (status !== 'delivery_submitted' || pendingRequest) return undefined;
  const isMine = role === 'customer';
  const text = isMine ? texts.orders.lookAtIt : waitsFor(order, 'customer');
  return { kind: 'delivery', text, until: delivery?.completesAt, isMine };
}
