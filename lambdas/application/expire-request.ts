import { hasDeadline, type Order } from '../domain/order.ts';
import { settleOverdue } from './commit.ts';
import type { OrderPorts } from './ports.ts';
import { retryConflicts } from './retry-conflicts.ts';

/** The wake-up came too early: wait again. The state machine knows it by its name. */
export class DeadlineNotReached extends Error {
  override readonly name = 'DeadlineNotReached';
}

/**
 * Does what silence does, if the deadline has passed and nobody has answered.
 * @throws DeadlineNotReached when woken before the deadline
 */
export const expireRequest = (
  ports: OrderPorts,
  { orderId, requestId }: { readonly orderId: string; readonly requestId: string },
): Promise<void> =>
  retryConflicts(async () => {
    const loaded = await ports.orders.load(orderId);
    if (!loaded) throw new Error(`There is no order ${orderId}`);
    const { order } = await settleOverdue(ports, loaded.order, ports.clock.now());
    if (isWaiting(order, requestId)) throw new DeadlineNotReached();
  });

/** A contested request waits too, but for no deadline. */
const isWaiting = ({ pendingRequest }: Order, requestId: string): boolean =>
  pendingRequest?.requestId === requestId && hasDeadline(pendingRequest);
