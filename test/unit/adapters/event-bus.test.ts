import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { mockClient } from 'aws-sdk-client-mock';
import { eventBridgeBus } from '../../../lambdas/adapters/eventbridge/event-bus.ts';
import { type DomainEvent, SCHEMA_VERSION } from '../../../lambdas/application/domain-event.ts';
import { Unavailable } from '../../../lambdas/application/failures.ts';

const eventBridge = mockClient(EventBridgeClient);
const bus = eventBridgeBus(new EventBridgeClient({}), 'order-requests-bus');

beforeEach(() => {
  eventBridge.reset();
  eventBridge.on(PutEventsCommand).resolves({ FailedEntryCount: 0 });
});

const eventOf = (version: number, text = ''): DomainEvent => ({
  id: `order-1-${version}-0`,
  event: 'progress_provided',
  schemaVersion: SCHEMA_VERSION,
  orderId: 'order-1',
  version,
  at: '2026-03-03T12:00:00.250Z',
  actor: { id: 'pro-1', role: 'pro' },
  data: {
    requestId: 'order-1-3',
    type: 'progress_update',
    openedAt: '2026-03-03T09:00:00.000Z',
    response: { summary: text },
  },
});
const eventsOf = (count: number, text?: string) =>
  Array.from({ length: count }, (_, index) => eventOf(index + 1, text));

const batches = () =>
  eventBridge.commandCalls(PutEventsCommand).map(({ args }) => args[0].input.Entries ?? []);
const versionsOf = (entries: ReturnType<typeof batches>[number]) =>
  entries.map(({ Detail }) => JSON.parse(Detail ?? '').version);

it('says where an event comes from, what it is and when it was', async () => {
  const event = eventOf(1, 'Grüße 🎨');

  await bus.publish([event]);

  expect(batches()).toEqual([
    [
      {
        EventBusName: 'order-requests-bus',
        Source: 'order-requests',
        DetailType: 'progress_provided',
        Time: new Date(event.at),
        Detail: JSON.stringify(event),
      },
    ],
  ]);
});

it.each([
  [1, [1]],
  [10, [10]],
  [11, [10, 1]],
  [20, [10, 10]],
  [25, [10, 10, 5]],
])('sends %i events in batches of at most ten', async (count, sizes) => {
  await bus.publish(eventsOf(count));

  expect(batches().map(({ length }) => length)).toEqual(sizes);
  expect(batches().flatMap(versionsOf)).toEqual(eventsOf(count).map(({ version }) => version));
});

it('sends fewer at once when they are large, counted in bytes', async () => {
  const sixtyKilobytes = 'ü'.repeat(30 * 1024);

  await bus.publish(eventsOf(5, sixtyKilobytes));

  expect(batches().map(versionsOf)).toEqual([
    [1, 2, 3],
    [4, 5],
  ]);
});

it('sends an event that fills a batch by itself', async () => {
  await bus.publish([eventOf(1), eventOf(2, 'x'.repeat(240 * 1024)), eventOf(3)]);

  expect(batches().map(versionsOf)).toEqual([[1], [2], [3]]);
});

it('sends nothing when there is nothing', async () => {
  await bus.publish([]);

  expect(batches()).toEqual([]);
});

it('fails when some events were not taken, so that all are sent again', async () => {
  eventBridge.on(PutEventsCommand).resolves({
    FailedEntryCount: 1,
    Entries: [{ EventId: '1' }, { ErrorCode: 'ThrottlingException' }],
  });

  const publishing = bus.publish(eventsOf(2));

  await expect(publishing).rejects.toThrow(Unavailable);
  await expect(publishing).rejects.toThrow('ThrottlingException');
});

it('does not go on after a batch that failed: events of an order stay in order', async () => {
  eventBridge
    .on(PutEventsCommand)
    .resolvesOnce({ FailedEntryCount: 1, Entries: [{ ErrorCode: 'InternalFailure' }] });

  await expect(bus.publish(eventsOf(11))).rejects.toThrow(Unavailable);
  expect(batches()).toHaveLength(1);
});

it('is unavailable when the bus is', async () => {
  const outage = Object.assign(new Error('down'), { $metadata: { httpStatusCode: 503 } });
  eventBridge.on(PutEventsCommand).rejects(outage);

  await expect(bus.publish(eventsOf(1))).rejects.toThrow(Unavailable);
});

it('leaves a mistake of ours as it is', async () => {
  const mistake = Object.assign(new Error('no such bus'), { name: 'ResourceNotFoundException' });
  eventBridge.on(PutEventsCommand).rejects(mistake);

  await expect(bus.publish(eventsOf(1))).rejects.toBe(mistake);
});
