import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { marshall } from '@aws-sdk/util-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { toChangeItem } from '../../lambdas/adapters/dynamodb/change-item.ts';
import { changeFromImage } from '../../lambdas/adapters/dynamodb/stream-records.ts';
import { eventBridgeBus } from '../../lambdas/adapters/eventbridge/event-bus.ts';
import { publishEvents } from '../../lambdas/application/publish-events.ts';
import type { Change } from '../../lambdas/domain/events.ts';
import type { Delivered } from './event-schemas.ts';

/** The change as the table's stream brings it. */
const streamed = (change: Change): Change => changeFromImage(marshall({ ...toChangeItem(change) }));

/** What EventBridge is sent of stored changes. */
export const sentOf = async (changes: readonly Change[]): Promise<readonly Delivered[]> => {
  const eventBridge = mockClient(EventBridgeClient);
  eventBridge.on(PutEventsCommand).resolves({ FailedEntryCount: 0 });
  const bus = eventBridgeBus(new EventBridgeClient({}), 'order-requests-bus');
  await publishEvents(bus, changes.map(streamed));
  return eventBridge
    .commandCalls(PutEventsCommand)
    .flatMap(({ args }) => args[0].input.Entries ?? [])
    .map(({ Source = '', DetailType = '', Detail = '' }) => ({
      source: Source,
      detailType: DetailType,
      detail: JSON.parse(Detail),
    }));
};
