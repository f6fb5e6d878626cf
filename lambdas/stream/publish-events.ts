import { businessFigures } from '../application/business-figures.ts';
import { publishEvents } from '../application/publish-events.ts';
import { businessFigureLog, eventBus } from '../runtime/container.ts';
import { sliceBySlice } from '../runtime/stream-batch.ts';

const bus = eventBus();
const keep = businessFigureLog();

/** Publishes what stored changes did, then counts it. */
export const handler = sliceBySlice(async (changes) => {
  await publishEvents(bus, changes);
  keep(changes.flatMap(businessFigures));
});
