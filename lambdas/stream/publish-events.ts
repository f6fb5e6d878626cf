import { publishEvents } from '../application/publish-events.ts';
import { eventBus } from '../runtime/container.ts';
import { sliceBySlice } from '../runtime/stream-batch.ts';

const bus = eventBus();

/** Publishes what stored changes did. */
export const handler = sliceBySlice((changes) => publishEvents(bus, changes));
