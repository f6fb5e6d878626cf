import { otherParty, type Party } from './actor.ts';
import { deadlineOf } from './deadlines.ts';
import { type Instant, toEpochMs } from './instant.ts';
import { confirmableUntil } from './movement-times.ts';
import { hasDeadline, type Order } from './order.ts';

/** Somebody whom an order waits for. */
export interface Wait {
  readonly on: Party | 'moderator';
  /** Until when, if it does not wait for as long as it takes. */
  readonly until?: Instant | undefined;
}

/** For an answer to what is asked, or to what was delivered. */
const answers = (order: Order): readonly Wait[] => {
  const { status, pendingRequest } = order;
  const until = deadlineOf(order);
  if (!pendingRequest) return status === 'delivery_submitted' ? [{ on: 'customer', until }] : [];
  if (!hasDeadline(pendingRequest)) return [{ on: 'moderator' }];
  return [{ on: otherParty(pendingRequest.openedBy.role), until }];
};

/** For the customer to confirm a payment, or to say where a refund can go. */
const payments = (order: Order): readonly Wait[] =>
  order.movements
    .filter(({ status, waitsFor }) => status === 'pending' && waitsFor === 'customer')
    .filter(({ kind }) => kind === 'refund' || order.status !== 'canceled')
    .map((movement) => ({ on: 'customer', until: confirmableUntil(order, movement) }));

/**
 * Everybody whom an order that has been settled waits for; work that is to be done is no wait.
 * `now` in epoch milliseconds.
 */
export const waitsOf = (order: Order, now: number): readonly Wait[] =>
  [...answers(order), ...payments(order)].filter(
    ({ until }) => until === undefined || now < toEpochMs(until),
  );
