import type { EventBridgeClient, PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import type { DomainEvent } from '../../application/domain-event.ts';
import type { EventBus } from '../../application/ports.ts';
import { putEvents } from './put-events.ts';

/** Who every event of the service is from. */
export const SOURCE = 'order-requests';
/** What EventBridge takes in one call: ten entries, 256 KiB in all (less some room for the rest). */
const MAX_ENTRIES = 10;
const MAX_BYTES = 240 * 1024;

export const eventBridgeBus = (client: EventBridgeClient, busName: string): EventBus => ({
  publish: async (events) => {
    for (const entries of batches(events.map((event) => toEntry(event, busName)))) {
      await putEvents(client, entries);
    }
  },
});

const toEntry = (event: DomainEvent, EventBusName: string): PutEventsRequestEntry => ({
  EventBusName,
  Source: SOURCE,
  DetailType: event.event,
  Time: new Date(event.at),
  Detail: JSON.stringify(event),
});

function* batches(entries: readonly PutEventsRequestEntry[]): Generator<PutEventsRequestEntry[]> {
  let batch: PutEventsRequestEntry[] = [];
  let bytes = 0;
  for (const entry of entries) {
    const size = Buffer.byteLength(entry.Detail ?? '');
    if (batch.length === MAX_ENTRIES || (batch.length > 0 && bytes + size > MAX_BYTES)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(entry);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}
