import type { Change, EventData, OrderEvent } from '../domain/events.ts';
import { TimersFull, Unavailable } from './failures.ts';
import type { Measures, Timers } from './ports.ts';

export interface RelayPorts {
  readonly timers: Timers;
  readonly measures: Measures;
}

/** Sets going, or stops, what a stored change calls for: money first. Safe to repeat. */
export const relayTimers = async (
  ports: RelayPorts,
  { orderId, events }: Change,
): Promise<void> => {
  for (const event of events) await moveMoney(ports, orderId, event);
  for (const event of events) await setTimer(ports, orderId, event);
};

const moveMoney = async ({ timers }: RelayPorts, orderId: string, { event, data }: OrderEvent) => {
  if (event !== 'refund_requested' && event !== 'refund_restarted') return;
  const { movementId, attempt } = data;
  await timers.startMovement({ orderId, movementId, attempt });
};

const setTimer = async (ports: RelayPorts, orderId: string, { event, data }: OrderEvent) => {
  switch (event) {
    case 'request_opened':
      return startDeadline(ports, orderId, data);
    case 'request_accepted':
    case 'request_declined':
    case 'progress_provided':
    case 'request_withdrawn':
      return stopDeadline(ports, data.requestId);
    default:
      return undefined;
  }
};

/** Without a timer the sweeper applies the expiry, so a lack of room holds nothing up. */
const startDeadline = async (
  { timers, measures }: RelayPorts,
  orderId: string,
  { requestId, expiresAt }: EventData['request_opened'],
): Promise<void> => {
  try {
    await timers.startDeadline({ orderId, requestId, expiresAt });
  } catch (error) {
    if (!(error instanceof TimersFull)) throw error;
    measures.count('TimerNotStarted', 1, { orderId, requestId });
  }
};

/** A stop only saves a wake-up that would find nothing to do, so it holds nothing up. */
const stopDeadline = async ({ timers, measures }: RelayPorts, requestId: string): Promise<void> => {
  try {
    await timers.stopDeadline(requestId);
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    measures.count('TimerNotStopped', 1, { requestId });
  }
};
