import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { Change } from '../../../lambdas/domain/events.ts';
import { log } from '../../../lambdas/runtime/log.ts';
import { orderByOrder, sliceBySlice } from '../../../lambdas/runtime/stream-batch.ts';
import { recordingMeasures } from '../../support/in-memory/outlets.ts';

jest.mock('../../../lambdas/runtime/container.ts', () =>
  jest.requireActual('../../../lambdas/adapters/dynamodb/stream-records.ts'),
);

let warned: jest.SpyInstance;
let told: jest.SpyInstance;

beforeEach(() => {
  told = jest.spyOn(log, 'error').mockImplementation();
  warned = jest.spyOn(log, 'warn').mockImplementation();
});

afterEach(() => {
  jest.restoreAllMocks();
});

const actor = { id: 'pro-1', role: 'pro' };
const idle = recordingMeasures();

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

type Image = NonNullable<NonNullable<DynamoDBRecord['dynamodb']>['NewImage']>;

/** The batch, with another image in its first record. */
const withImage = ({ Records: [first, ...others] }: DynamoDBStreamEvent, image: object) => ({
  Records: [{ ...first, dynamodb: { ...first?.dynamodb, NewImage: image as Image } }, ...others],
});

const STORED = {
  pk: { S: 'ORDER#a' },
  sk: { S: 'CHANGE#00000001' },
  at: { S: '2026-03-02T08:00:00.000Z' },
  actor: { M: { id: { S: 'pro-1' }, role: { S: 'pro' } } },
  events: { L: [{ M: { event: { S: 'work_started' } } }] },
};

const UNREADABLE: readonly [string, object][] = [
  ['nothing at all', {}],
  ['a kind of value that does not exist', { ...STORED, at: { X: 'no such kind' } }],
  ['no order', { ...STORED, pk: {} }],
  ['no version', { ...STORED, sk: { S: 'CHANGE#' } }],
  ['a time that is a number', { ...STORED, at: { N: '1' } }],
  ['nobody who did it', { ...STORED, actor: { NULL: true } }],
  ['events that are no list', { ...STORED, events: { S: 'work_started' } }],
  ['an event without a name', { ...STORED, events: { L: [{ M: { data: { M: {} } } }] } }],
];

/** Handles a batch, notes in which order, and fails for some of the changes. */
const handling = (...broken: readonly string[]) => {
  const handled: string[] = [];
  const measures = recordingMeasures();
  const handle = orderByOrder(measures, async ({ orderId, version }: Change) => {
    const name = `${orderId}/${version}`;
    await new Promise(setImmediate);
    if (broken.includes(name)) throw new Error(`${name} cannot be relayed`);
    handled.push(name);
  });
  return { handle, handled, measures };
};

const failuresOf = (reply: { batchItemFailures: { itemIdentifier: string }[] }) =>
  reply.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);

describe('a record of the stream', () => {
  it('brings the change as it was stored', async () => {
    const [record] = records('order-7/12').Records;
    const brought: Change[] = [];
    await orderByOrder(
      idle,
      async (change) => void brought.push(change),
    )({
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

describe('a record of another engine', () => {
  it.each([
    ['an empty map without a value', { event: { S: 'work_started' }, data: {} }],
    ['an empty map', { event: { S: 'work_started' }, data: { M: {} } }],
    ['no map where it is empty', { event: { S: 'work_started' } }],
  ])('is read as the same change with %s', async (_, event) => {
    const brought: Change[] = [];
    const image = { ...STORED, events: { L: [{ M: event }] } };
    await orderByOrder(
      idle,
      async (change) => void brought.push(change),
    )(withImage(records('a/1'), image));
    expect(brought[0]?.events).toEqual([{ event: 'work_started', data: {} }]);
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
    const handle = orderByOrder(idle, async () => {
      now += 1;
      most = Math.max(most, now);
      await new Promise(setImmediate);
      now -= 1;
    });
    expect(failuresOf(await handle(records(...names)))).toEqual([]);
    expect(most).toBe(10);
  });

  it.each(UNREADABLE)('passes over a record that cannot be read: %s', async (_, image) => {
    const { handle, handled } = handling();
    const reply = await handle(withImage(records('a/1', 'a/2', 'b/1'), image));
    expect(failuresOf(reply)).toEqual([]);
    expect(handled.sort()).toEqual(['a/2', 'b/1']);
  });

  it('counts what it passes over, and tells which change it is and why', async () => {
    const { handle, measures } = handling();
    await handle(withImage(records('a/1'), { pk: { S: 'ORDER#a' }, sk: { S: 'CHANGE#1' } }));
    expect(measures.valuesOf('ChangesUnreadable')).toEqual([1]);
    const error = new Error('No change: without a valid at, actor, events');
    const about = { pk: 'ORDER#a', sk: 'CHANGE#00000001', sequenceNumber: '100', error };
    expect(told).toHaveBeenCalledWith(expect.any(String), about);
  });

  it('may be empty', async () => {
    expect(failuresOf(await handling().handle({ Records: [] }))).toEqual([]);
  });
});

describe('a batch that is handled a few changes at a time', () => {
  const names = Array.from({ length: 20 }, (_, index) => `a/${index + 1}`);

  const slicesUntil = async (broken: number) => {
    const handled: number[][] = [];
    const reply = await sliceBySlice(idle, async (changes) => {
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

  it('passes over a record that cannot be read', async () => {
    const handled: number[] = [];
    const measures = recordingMeasures();
    const handle = sliceBySlice(measures, async (changes) => {
      handled.push(...changes.map(({ version }) => version));
    });
    const reply = await handle(withImage(records('a/1', 'a/2', 'a/3'), {}));
    expect(failuresOf(reply)).toEqual([]);
    expect(handled).toEqual([2, 3]);
    expect(measures.valuesOf('ChangesUnreadable')).toEqual([1]);
  });

  it('goes on with the next try where it failed, not before', async () => {
    const { handled, failures } = await slicesUntil(12);
    expect(handled).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const ninth = records(...names).Records[8]?.dynamodb?.SequenceNumber;
    expect(failures).toEqual([ninth]);
  });
});
