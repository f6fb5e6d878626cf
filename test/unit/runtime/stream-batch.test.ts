import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { Change } from '../../../lambdas/domain/events.ts';
import { log } from '../../../lambdas/runtime/log.ts';
import { orderByOrder, sliceBySlice } from '../../../lambdas/runtime/stream-batch.ts';

jest.mock('../../../lambdas/runtime/container.ts', () =>
  jest.requireActual('../../../lambdas/adapters/dynamodb/stream-records.ts'),
);

let warned: jest.SpyInstance;

beforeEach(() => {
  warned = jest.spyOn(log, 'warn').mockImplementation();
});

afterEach(() => {
  jest.restoreAllMocks();
});

const actor = { id: 'pro-1', role: 'pro' };

/** What the stream sends for a change; its sequence number is its place in the batch. */
const records = (...names: readonly string[]): DynamoDBStreamEvent => ({
  Records: names.map((name, place): DynamoDBRecord => {
    const [orderId, version = ''] = name.split('/');
    const key = { pk: `ORDER#${orderId}`, sk: `CHANGE#${version.padStart(8, '0')}` };
    const events = [{ event: 'work_started', data: {} }];
    const image = { ...key, at: '2026-03-02T08:00:00.000Z', actor, events, carries: 'none' };
    return {
      eventName: 'INSERT',
      dynamodb: {
        Keys: marshall(key) as never,
        NewImage: marshall(image) as never,
        SequenceNumber: `${100 + place}`,
      },
    };
  }),
});

/** Handles a batch, notes in which order, and fails for some of the changes. */
const handling = (...broken: readonly string[]) => {
  const handled: string[] = [];
  const handle = orderByOrder(async ({ orderId, version }: Change) => {
    const name = `${orderId}/${version}`;
    await new Promise(setImmediate);
    if (broken.includes(name)) throw new Error(`${name} cannot be relayed`);
    handled.push(name);
  });
  return { handle, handled };
};

const failuresOf = (reply: { batchItemFailures: { itemIdentifier: string }[] }) =>
  reply.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);

describe('a record of the stream', () => {
  it('brings the change as it was stored', async () => {
    const [record] = records('order-7/12').Records;
    const brought: Change[] = [];
    await orderByOrder(async (change) => void brought.push(change))({
      Records: record ? [record] : [],
    });
    expect(brought[0]).toEqual({
      orderId: 'order-7',
      version: 12,
      at: '2026-03-02T08:00:00.000Z',
      actor,
      events: [{ event: 'work_started', data: {} }],
    });
  });
});

describe('a batch of the stream', () => {
  it('is handled order by order, each in its own order', async () => {
    const { handle, handled } = handling();
    const reply = await handle(records('a/1', 'b/1', 'a/2', 'b/2', 'a/3'));
    expect(failuresOf(reply)).toEqual([]);
    expect(handled.filter((name) => name.startsWith('a'))).toEqual(['a/1', 'a/2', 'a/3']);
    expect(handled.filter((name) => name.startsWith('b'))).toEqual(['b/1', 'b/2']);
  });

  it('reports what failed, leaves the rest of that order, and goes on with the others', async () => {
    const { handle, handled } = handling('a/2');
    const reply = await handle(records('a/1', 'b/1', 'a/2', 'a/3', 'b/2'));
    expect(failuresOf(reply)).toEqual(['102']);
    expect(handled.sort()).toEqual(['a/1', 'b/1', 'b/2']);
    expect(warned).toHaveBeenCalledTimes(1);
  });

  it('reports the first failure of each order', async () => {
    const { handle } = handling('a/1', 'a/2', 'b/2');
    const reply = await handle(records('a/1', 'b/1', 'a/2', 'b/2'));
    expect(failuresOf(reply).sort()).toEqual(['100', '103']);
  });

  it('works on ten orders at once and on every order in the end', async () => {
    const names = Array.from({ length: 35 }, (_, order) => `order-${order}/1`);
    let now = 0;
    let most = 0;
    const handle = orderByOrder(async () => {
      now += 1;
      most = Math.max(most, now);
      await new Promise(setImmediate);
      now -= 1;
    });
    expect(failuresOf(await handle(records(...names)))).toEqual([]);
    expect(most).toBe(10);
  });

  it('reports a record that makes no sense instead of failing as a whole', async () => {
    const { handle, handled } = handling();
    const event = records('a/1', 'b/1');
    const [first] = event.Records;
    if (first?.dynamodb) first.dynamodb.NewImage = { pk: { X: 'no such kind' } as never };
    expect(failuresOf(await handle(event))).toEqual(['100']);
    expect(handled).toEqual(['b/1']);
  });

  it('may be empty', async () => {
    expect(failuresOf(await handling().handle({ Records: [] }))).toEqual([]);
  });
});

describe('a batch that is handled a few changes at a time', () => {
  const names = Array.from({ length: 20 }, (_, index) => `a/${index + 1}`);

  const slicesUntil = async (broken: number) => {
    const handled: number[][] = [];
    const reply = await sliceBySlice(async (changes) => {
      const versions = changes.map(({ version }) => version);
      if (versions.includes(broken)) throw new Error(`${broken} was not taken`);
      handled.push(versions);
    })(records(...names));
    return { handled: handled.flat(), failures: failuresOf(reply) };
  };

  it('is handled whole, in its order', async () => {
    const { handled, failures } = await slicesUntil(0);
    expect(handled).toEqual(names.map((_, index) => index + 1));
    expect(failures).toEqual([]);
  });

  it('goes on with the next try where it failed, not before', async () => {
    const { handled, failures } = await slicesUntil(12);
    expect(handled).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const ninth = records(...names).Records[8]?.dynamodb?.SequenceNumber;
    expect(failures).toEqual([ninth]);
  });
});
