import { relayTimers } from '../application/relay-timers.ts';
import { timers } from '../runtime/container.ts';
import { orderByOrder } from '../runtime/stream-batch.ts';

const port = timers();

/** Starts and stops, for stored changes, what runs outside the store. */
export const handler = orderByOrder((change) => relayTimers(port, change));
