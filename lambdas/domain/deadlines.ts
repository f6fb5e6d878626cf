import type { Instant } from './instant.ts';
import { hasDeadline, type Order } from './order.ts';

/** What names the timer of a request. */
interface Timed {
  readonly requestId: string;
  /** How often the deadline was moved; never if left out. */
  readonly extensions?: number;
}

/**
 * A moved deadline has a timer of its own: the name of one that was used is not free again for
 * months. The dot keeps it apart from ids of requests.
 */
export const timerName = ({ requestId, extensions = 0 }: Timed): string =>
  extensions === 0 ? requestId : `${requestId}.${extensions}`;

/** When silence takes effect on the order, if it waits for anybody. */
export const deadlineOf = ({ status, pendingRequest, delivery }: Order): Instant | undefined => {
  if (pendingRequest) return hasDeadline(pendingRequest) ? pendingRequest.expiresAt : undefined;
  return status === 'delivery_submitted' ? delivery?.completesAt : undefined;
};
