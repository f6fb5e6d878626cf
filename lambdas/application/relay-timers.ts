import type { Change, OrderEvent } from '../domain/events.ts';
import type { Timers } from './ports.ts';

/** Sets going, or stops, what a stored change calls for. Safe to repeat. */
export const relayTimers = async (timers: Timers, { orderId, events }: Change): Promise<void> => {
  for (const event of events) await relay(timers, orderId, event);
};

const relay = async (timers: Timers, orderId: string, { event, data }: OrderEvent) => {
  switch (event) {
    case 'request_opened':
      return timers.startDeadline({
        orderId,
        requestId: data.requestId,
        expiresAt: data.expiresAt,
      });
    case 'request_accepted':
    case 'request_declined':
    case 'progress_provided':
    case 'request_withdrawn':
      return timers.stopDeadline(data.requestId);
    case 'refund_requested':
    case 'refund_restarted':
      return timers.startMovement({
        orderId,
        movementId: data.movementId,
        attempt: data.attempt,
      });
    default:
      return undefined;
  }
};
