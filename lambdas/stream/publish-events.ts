import type { DynamoDBStreamEvent } from 'aws-lambda';
import { publishEvents } from '../application/publish-events.ts';
import { eventBus } from '../runtime/container.ts';
import { changeOf } from '../runtime/stream-batch.ts';

const bus = eventBus();

/** Publishes what stored changes did; a failure has the whole batch sent again. */
export const handler = async ({ Records }: DynamoDBStreamEvent): Promise<void> =>
  publishEvents(bus, Records.map(changeOf));
