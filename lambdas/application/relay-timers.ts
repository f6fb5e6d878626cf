import { timerName } from '../domain/deadlines.ts';
import type { Change, EventData, OrderEvent } from '../domain/events.ts';
import { TimersFull, Unavailable } from './failures.ts';
import type { Clock, Deadline, Measures, Timers } from './ports.ts';
import { deliveryReminders, type Leads, requestReminders } from './reminders.ts';

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
      return startRequest(ports, change, data);
    case 'deadline_extended':
      await startRequest(ports, change, data);
      return stopDeadline(ports, timerName({ ...data, extensions: data.extensions - 1 }));
    case 'request_accepted':
    case 'request_declined':
    case 'progress_provided':
    case 'request_contested':
    case 'request_countered':
    case 'request_withdrawn':
      return stopDeadline(ports, timerName(data));
    case 'delivery_submitted':
      return startDelivery(ports, change, data);
    case 'revision_requested':
    case 'order_completed':
      return data.deliveryId && !isSilence(data) ? stopDeadline(ports, data.deliveryId) : undefined;
    default:
      return undefined;
  }
};

/** The timer that completes an order ends by itself: stopping it would abort it at work. */
const isSilence = (data: EventData['order_completed']): boolean => data.reason === 'silence';

const startRequest = (
  ports: RelayPorts,
  change: Change,
  request: EventData['request_opened'] | EventData['deadline_extended'],
): Promise<void> =>
  startDeadline(ports, {
    name: timerName(request),
    orderId: change.orderId,
    expiresAt: request.expiresAt,
    reminders: requestReminders(change, request, ports.leads, ports.clock.now()),
  });

const startDelivery = async (
  ports: RelayPorts,
  change: Change,
  delivery: EventData['delivery_submitted'],
): Promise<void> => {
  const { deliveryId, completesAt } = delivery;
  if (!deliveryId || !completesAt) return;
  await startDeadline(ports, {
    name: deliveryId,
    orderId: change.orderId,
    expiresAt: completesAt,
    reminders: deliveryReminders(change, delivery, ports.leads, ports.clock.now()),
  });
};

/** Without a timer nobody is reminded, but the sweeper applies silence: a lack of room holds nothing up. */
const startDeadline = async (
  { timers, measures }: RelayPorts,
  deadline: Deadline,
): Promise<void> => {
  try {
    await timers.startDeadline(deadline);
  } catch (error) {
    if (!(error instanceof TimersFull)) throw error;
    const { orderId, name } = deadline;
    measures.count('TimerNotStarted', 1, { orderId, timer: name });
  }
};

/** A stop only saves a wake-up that would find nothing to do, so it holds nothing up. */
const stopDeadline = async ({ timers, measures }: RelayPorts, name: string): Promise<void> => {
  try {
    await timers.stopDeadline(name);
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    measures.count('TimerNotStopped', 1, { timer: name });
  }
};
