import { businessFigures } from '../application/business-figures.ts';
import { publishEvents } from '../application/publish-events.ts';
import { businessFigureLog, eventBus, measures } from '../runtime/container.ts';
import { sliceBySlice } from '../runtime/stream-batch.ts';

const bus = eventBus();
const keep = businessFigureLog();

/** Publishes what stored changes did, then counts it. */
export const handler = sliceBySlice(measures(), async (changes) => {
  await publishEvents(bus, changes);
  keep(changes.flatMap(businessFigures));
});
