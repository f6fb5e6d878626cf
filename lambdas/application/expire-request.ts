import { deadlineOf } from '../domain/deadlines.ts';
import { settleOverdue } from './commit.ts';
import type { Deadline, OrderPorts } from './ports.ts';
import { retryConflicts } from './retry-conflicts.ts';

/** The wake-up came too early: wake again later. The state machine knows it by its name. */
export class DeadlineNotReached extends Error {
  override readonly name = 'DeadlineNotReached';
}

/**
 * Does what silence does, if the deadline has passed and nobody has acted. A wake-up for a deadline
 * that the order no longer has, because it was moved or met, finds nothing to do.
 * @throws DeadlineNotReached when woken before the deadline
 */
export const expireRequest = (
  ports: OrderPorts,
  { orderId, expiresAt }: Pick<Deadline, 'orderId' | 'expiresAt'>,
): Promise<void> =>
  retryConflicts(async () => {
    const loaded = await ports.orders.load(orderId);
    if (!loaded) throw new Error(`There is no order ${orderId}`);
    const { order } = await settleOverdue(ports, loaded.order, ports.clock.now());
    if (deadlineOf(order) === expiresAt) throw new DeadlineNotReached();
  });
