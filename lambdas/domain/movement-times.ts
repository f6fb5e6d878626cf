import { type Instant, toEpochMs, toInstant } from './instant.ts';
import type { Order } from './order.ts';
import type { Movement } from './order-money.ts';

/** How long a started movement is left alone before it is started again. */
export const PATIENCE_MS = 2 * 60_000;
/** One that waits at the provider is asked about less often: the provider brings news itself. */
const WAITING_PATIENCE_MS = 6 * 60 * 60_000;

/** How long a charge waits for the customer to confirm it. */
const CONFIRM_WITHIN_MS = 72 * 60 * 60_000;

const confirmBy = ({ requestedAt }: Movement): number => toEpochMs(requestedAt) + CONFIRM_WITHIN_MS;

/** Until when the customer can confirm a charge, if it waits for that. */
export const confirmableUntil = (
  { status }: Pick<Order, 'status'>,
  movement: Movement,
): Instant | undefined =>
  movement.kind === 'charge' && movement.waitsFor === 'customer' && status !== 'canceled'
    ? toInstant(confirmBy(movement))
    : undefined;

/** When a movement that is still unsettled is to be started again. */
export const restartAt =
  ({ status }: Pick<Order, 'status'>) =>
  (movement: Movement): Instant => {
    const { attemptedAt, waitsFor } = movement;
    const attempted = toEpochMs(attemptedAt);
    const soon = attempted + PATIENCE_MS;
    const later = attempted + WAITING_PATIENCE_MS;
    if (!waitsFor) return toInstant(soon);
    if (waitsFor === 'bank') return toInstant(later);
    // To be given up, and a refund may wait for that.
    if (status === 'canceled') return toInstant(soon);
    const ends = confirmBy(movement);
    return toInstant(attempted < ends ? Math.min(later, ends) : later);
  };

/**
 * Whether a charge that waits for the customer is to be given up: nobody has confirmed it in time,
 * or the order is canceled. `now` in epoch milliseconds.
 */
export const isGivenUp = (
  { status }: Pick<Order, 'status'>,
  movement: Movement,
  now: number,
): boolean => movement.kind === 'charge' && (status === 'canceled' || now >= confirmBy(movement));
