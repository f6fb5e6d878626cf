import { type Timed, timerName } from '../domain/deadlines.ts';
import type { Change, EventData, OrderEvent } from '../domain/events.ts';
import { TimersFull, Unavailable } from './failures.ts';
import type { Clock, Measures, Timers } from './ports.ts';
import { type Leads, remindersOf } from './reminders.ts';

export interface RelayPorts {
  readonly timers: Timers;
  readonly measures: Measures;
  readonly clock: Clock;
  /** When parties are reminded of deadlines. */
  readonly leads: Leads;
}

/** Sets going, or stops, what a stored change calls for: money first. Safe to repeat. */
export const relayTimers = async (ports: RelayPorts, change: Change): Promise<void> => {
  for (const event of change.events) await moveMoney(ports, change.orderId, event);
  for (const event of change.events) await setTimer(ports, change, event);
};

const moveMoney = async ({ timers }: RelayPorts, orderId: string, { event, data }: OrderEvent) => {
  switch (event) {
    case 'charge_requested':
    case 'charge_restarted':
    case 'refund_requested':
    case 'refund_restarted':
      await timers.startMovement({
        orderId,
        movementId: data.movementId,
        attempt: data.attempt,
      });
  }
};

const setTimer = async (ports: RelayPorts, change: Change, { event, data }: OrderEvent) => {
  switch (event) {
    case 'request_opened':
      return startDeadline(ports, change, data);
    case 'deadline_extended':
      await startDeadline(ports, change, data);
      return stopDeadline(ports, { ...data, extensions: data.extensions - 1 });
    case 'request_accepted':
    case 'request_declined':
    case 'progress_provided':
    case 'request_contested':
    case 'request_countered':
    case 'request_withdrawn':
      return stopDeadline(ports, data);
    default:
      return undefined;
  }
};

/** Without a timer nobody is reminded, but the sweeper applies the expiry: a lack of room holds nothing up. */
const startDeadline = async (
  { timers, measures, clock, leads }: RelayPorts,
  change: Change,
  request: EventData['request_opened'] | EventData['deadline_extended'],
): Promise<void> => {
  const { orderId } = change;
  const { requestId, expiresAt, type } = request;
  const name = timerName(request);
  const reminders = remindersOf(change, request, leads[type] ?? [], clock.now());
  try {
    await timers.startDeadline({ name, orderId, expiresAt, reminders });
  } catch (error) {
    if (!(error instanceof TimersFull)) throw error;
    measures.count('TimerNotStarted', 1, { orderId, requestId });
  }
};

/** A stop only saves a wake-up that would find nothing to do, so it holds nothing up. */
const stopDeadline = async ({ timers, measures }: RelayPorts, request: Timed): Promise<void> => {
  try {
    await timers.stopDeadline(timerName(request));
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    measures.count('TimerNotStopped', 1, { requestId: request.requestId });
  }
};
