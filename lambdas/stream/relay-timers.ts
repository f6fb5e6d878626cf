import { relayTimers } from '../application/relay-timers.ts';
import { orderByOrder } from '../runtime/stream-batch.ts';
import { relayPorts } from '../runtime/timer-ports.ts';

const ports = relayPorts();

/** Starts and stops, for stored changes, what runs outside the store. */
export const handler = orderByOrder(ports.measures, (change) => relayTimers(ports, change));
