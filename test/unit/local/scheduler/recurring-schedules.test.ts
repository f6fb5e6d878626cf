import { DatabaseSync } from 'node:sqlite';
import { RecurringSchedules } from '../../../../local/scheduler/recurring-schedules.ts';
import { Values } from '../../../../local/storage/values.ts';
import { Stack } from '../../../../local/template/stack.ts';
import { clockAt } from '../../../support/clock.ts';
import { functionArn } from '../../../support/local-schedules.ts';

const MINUTE = 60_000;
const send = jest.fn();
let clock: ReturnType<typeof clockAt>;
let values: Values;
let schedules: RecurringSchedules;

/** The schedule of a stack, on a clock that stands still. */
const start = async (properties: object = {}): Promise<void> => {
  await schedules?.stop();
  const Schedule = {
    Type: 'AWS::Scheduler::Schedule',
    Properties: {
      Name: 'sweep',
      ScheduleExpression: 'rate(15 minutes)',
      Target: { Arn: functionArn, Input: '{"part":1}' },
      ...properties,
    },
  };
  const stack = new Stack('shop', { Resources: { Schedule } }, {});
  schedules = new RecurringSchedules({ stack, invocations: { send }, values, now: clock.now });
  schedules.wake();
};

beforeEach(() => {
  send.mockReset();
  clock = clockAt('2026-03-02T08:00:00.000Z');
  values = new Values(new DatabaseSync(':memory:'));
});

afterEach(() => schedules.stop());

const afterMinutes = (minutes: number): void => {
  clock.advance(minutes * MINUTE);
  schedules.wake();
};

it('calls its function with its input once in every interval', async () => {
  await start();
  expect(send).not.toHaveBeenCalled();
  for (let minutes = 0; minutes < 45; minutes += 5) afterMinutes(5);

  expect(send.mock.calls).toEqual(Array(3).fill([functionArn, '{"part":1}']));
});

it('makes one of all runs that were missed, and keeps its rhythm', async () => {
  await start();
  afterMinutes(50);
  expect(send).toHaveBeenCalledTimes(1);
  afterMinutes(10);
  expect(send).toHaveBeenCalledTimes(2);
});

it('keeps its rhythm when the process has ended in between', async () => {
  await start();
  clock.advance(14 * MINUTE);
  await start();
  expect(send).not.toHaveBeenCalled();
  afterMinutes(1);
  expect(send).toHaveBeenCalledTimes(1);
});

it('says what it is when it has no input', async () => {
  await start({ Target: { Arn: functionArn } });
  afterMinutes(15);

  expect(JSON.parse(send.mock.calls[0]?.[1])).toMatchObject({
    'detail-type': 'Scheduled Event',
    source: 'aws.scheduler',
    time: '2026-03-02T08:15:00Z',
  });
});

it('stands still when it is disabled', async () => {
  await start({ State: 'DISABLED' });
  afterMinutes(60);

  expect(send).not.toHaveBeenCalled();
});
