import { QueueMapping } from '../../../local/queues/queue-mapping.ts';
import { localQueues } from '../../support/local-queues.ts';

const local = localQueues();
const { clock } = local;
const { database, commits, letters, dead } = local.open();
const invoke = jest.fn();
const settings = { batchSize: 10, concurrency: 2, reportsItemFailures: true };
const waitMs = jest.fn();
let mapping: QueueMapping;

const settled = () => mapping.settled(performance.now() + 5000);
const bodiesGiven = () => invoke.mock.calls.map(([{ Records }]) => Records[0].body);

beforeEach(() => {
  invoke.mockReset().mockResolvedValue({ batchItemFailures: [] });
  waitMs.mockReset().mockReturnValue(0);
  mapping = new QueueMapping({ queue: letters, settings, invoke, now: clock.now, waitMs });
});

afterEach(async () => {
  await mapping.stop();
  await commits.join();
  database.exec('DELETE FROM messages');
});

afterAll(() => {
  database.close();
  local.remove();
});

it('gives messages as Lambda does, and removes what was handled', async () => {
  const id = letters.send('hello');
  await settled();

  expect(invoke).toHaveBeenCalledWith({
    Records: [
      {
        messageId: id,
        receiptHandle: expect.any(String),
        body: 'hello',
        attributes: {
          ApproximateReceiveCount: '1',
          SentTimestamp: String(clock.now()),
          ApproximateFirstReceiveTimestamp: String(clock.now()),
        },
        messageAttributes: {},
        eventSource: 'aws:sqs',
        eventSourceARN: letters.arn,
        awsRegion: 'us-east-1',
      },
    ],
  });
  expect(letters.nextVisibleAt()).toBeUndefined();
});

it('keeps those of a batch that are reported as failed', async () => {
  letters.send('good');
  const bad = letters.send('bad');
  invoke.mockResolvedValueOnce({ batchItemFailures: [{ itemIdentifier: bad }] });
  await settled();
  clock.advance(60_000);
  await settled();

  expect(bodiesGiven()).toEqual(['good', 'bad']);
});

it.each([
  ['fails', () => Promise.reject(new Error('broken'))],
  ['reports what it was not given', async () => ({ batchItemFailures: [{ itemIdentifier: 'x' }] })],
])('keeps all of a batch if the function %s, and gives up in the end', async (_, fail) => {
  invoke.mockImplementation(fail);
  letters.send('poison');
  for (let tries = 0; tries < 3; tries += 1) {
    await settled();
    clock.advance(60_000);
  }

  expect(invoke).toHaveBeenCalledTimes(2);
  expect(dead.receive(1)).toMatchObject([{ body: 'poison' }]);
});

it('runs as many batches at once as the mapping says, and goes on when one ends', async () => {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  invoke.mockReturnValue(released);
  for (const body of ['one', 'two', 'three']) {
    letters.send(body);
    mapping.wake();
  }

  expect(bodiesGiven()).toEqual(['one', 'two']);
  release();
  await settled();
  expect(bodiesGiven()).toEqual(['one', 'two', 'three']);
});

it('does not hand a message out twice while its function runs, however late it gets', async () => {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  invoke.mockReturnValue(released);
  letters.send('slow');
  mapping.wake();
  clock.advance(3_000_000);
  mapping.wake();
  release();
  await settled();

  expect(invoke).toHaveBeenCalledTimes(1);
});

it('wakes by itself when a message comes', async () => {
  const { promise: called, resolve } = Promise.withResolvers<void>();
  invoke.mockImplementation(async () => resolve());
  letters.send('now');

  await called;
  expect(bodiesGiven()).toEqual(['now']);
});

describe('while others are served', () => {
  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick'] });
    waitMs.mockReturnValue(50);
  });
  afterEach(() => jest.useRealTimers());

  it('waits until they have been', () => {
    letters.send('later');
    mapping.wake();
    jest.advanceTimersByTime(200);
    expect(invoke).not.toHaveBeenCalled();

    waitMs.mockReturnValue(0);
    jest.advanceTimersByTime(50);
    expect(bodiesGiven()).toEqual(['later']);
  });

  it('waits no longer than a second', () => {
    letters.send('late');
    mapping.wake();
    jest.advanceTimersByTime(1000);

    expect(bodiesGiven()).toEqual(['late']);
  });

  it('does not wait when the clock was moved, and somebody waits for it', () => {
    letters.send('now');
    void settled();

    expect(bodiesGiven()).toEqual(['now']);
  });
});
