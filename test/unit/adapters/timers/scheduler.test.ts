import {
  ConflictException,
  CreateScheduleCommand,
  type CreateScheduleCommandInput,
  DeleteScheduleCommand,
  ResourceNotFoundException,
  SchedulerClient,
  ServiceQuotaExceededException,
  ThrottlingException,
  ValidationException,
} from '@aws-sdk/client-scheduler';
import { mockClient } from 'aws-sdk-client-mock';
import { deadlineSchedules } from '../../../../lambdas/adapters/timers/scheduler/deadline-schedules.ts';
import { oneTimeSchedules } from '../../../../lambdas/adapters/timers/scheduler/schedules.ts';
import type { Reminder } from '../../../../lambdas/application/domain-event.ts';
import { TimersFull, Unavailable } from '../../../../lambdas/application/failures.ts';

const RoleArn = 'arn:aws:iam::111122223333:role/schedules';
const expire = { RoleArn, Arn: 'arn:aws:lambda:eu-central-1:111122223333:function:expire-request' };
const remind = { RoleArn, Arn: 'arn:aws:events:eu-central-1:111122223333:event-bus/orders' };

const scheduler = mockClient(SchedulerClient);
const timers = deadlineSchedules(oneTimeSchedules(new SchedulerClient({}), 'deadlines'), {
  targets: { expire, remind },
  mostReminders: 2,
  clock: { now: () => Date.parse('2026-03-02T09:00:00.400Z') },
});

const service = { $metadata: { httpStatusCode: 400 }, message: 'from Scheduler' };
const conflict = new ConflictException({ ...service, Message: 'It exists' });
const missing = new ResourceNotFoundException({ ...service, Message: 'There is none' });
const full = new ServiceQuotaExceededException({
  ...service,
  ...{ Message: 'Too many', ResourceId: '', ResourceType: '', ServiceCode: '', QuotaCode: '' },
});

const aReminder = (at: string, remaining: string) =>
  ({ id: `order-1-3-reminder-${remaining}`, event: 'request_reminder', at }) as Reminder;
const last = aReminder('2026-03-03T21:00:01.000Z', 'PT12H');
const first = aReminder('2026-03-03T09:00:01.000Z', 'PT24H');
const deadline = {
  name: 'order-1-3',
  orderId: 'order-1',
  expiresAt: '2026-03-04T09:00:01Z',
  reminders: [last, first],
};

const created = (): readonly CreateScheduleCommandInput[] =>
  scheduler.commandCalls(CreateScheduleCommand).map(({ args }) => args[0].input);
const removed = () =>
  scheduler.commandCalls(DeleteScheduleCommand).map(({ args }) => args[0].input.Name);
const expressionsOf = () => created().map(({ ScheduleExpression }) => ScheduleExpression);

beforeEach(() => {
  scheduler.reset();
  scheduler.resolves({});
});

describe('starting a deadline', () => {
  it('makes a schedule that wakes expire-request once, and is gone then', async () => {
    await timers.start({ ...deadline, reminders: [] });

    expect(created()).toEqual([
      {
        GroupName: 'deadlines',
        Name: 'order-1-3-deadline',
        ScheduleExpression: 'at(2026-03-04T09:00:01)',
        FlexibleTimeWindow: { Mode: 'OFF' },
        ActionAfterCompletion: 'DELETE',
        Target: {
          ...expire,
          Input: JSON.stringify({ orderId: 'order-1', expiresAt: '2026-03-04T09:00:01Z' }),
        },
      },
    ]);
  });

  it('makes one for each reminder, which puts it on the bus', async () => {
    await timers.start(deadline);

    expect(created().slice(1)).toMatchObject([
      {
        Name: 'order-1-3-reminder-1',
        ScheduleExpression: 'at(2026-03-03T21:00:01)',
        Target: {
          ...remind,
          EventBridgeParameters: { Source: 'order-requests', DetailType: 'request_reminder' },
          Input: JSON.stringify(last),
        },
      },
      { Name: 'order-1-3-reminder-2', ScheduleExpression: 'at(2026-03-03T09:00:01)' },
    ]);
  });

  it('names them as Scheduler takes names, however large the numbers are', async () => {
    const name = `${'0123456789abcdef01234567'}-99999999.99`;

    await timers.start({ ...deadline, name });

    for (const { Name } of created()) expect(Name).toMatch(/^[\w.-]{1,64}$/);
  });

  it('wakes in a moment when the deadline is over already, as Scheduler refuses the past', async () => {
    await timers.start({ ...deadline, expiresAt: '2026-03-02T08:00:00Z', reminders: [] });

    expect(expressionsOf()).toEqual(['at(2026-03-02T09:00:05)']);
  });

  it('is done when it has been started before, and makes what is missing', async () => {
    scheduler.on(CreateScheduleCommand, { Name: 'order-1-3-deadline' }).rejects(conflict);

    await expect(timers.start(deadline)).resolves.toBeUndefined();

    expect(created()).toHaveLength(3);
  });

  it('takes the last room for the deadline, and does without reminders', async () => {
    scheduler.on(CreateScheduleCommand).resolvesOnce({}).rejects(full);

    await expect(timers.start(deadline)).rejects.toThrow(TimersFull);

    expect(created()[0]?.Name).toBe('order-1-3-deadline');
  });

  it('tells when there is no room for another', async () => {
    scheduler.rejects(full);

    await expect(timers.start(deadline)).rejects.toThrow(TimersFull);
  });
});

describe('stopping a deadline', () => {
  it('removes the schedule and those of its reminders', async () => {
    await expect(timers.stop('order-1-3')).resolves.toBe(true);

    expect(removed().sort()).toEqual([
      'order-1-3-deadline',
      'order-1-3-reminder-1',
      'order-1-3-reminder-2',
    ]);
  });

  it('does not mind that a reminder has been sent', async () => {
    scheduler.on(DeleteScheduleCommand, { Name: 'order-1-3-reminder-2' }).rejects(missing);

    await expect(timers.stop('order-1-3')).resolves.toBe(true);
  });

  it('tells when there is none', async () => {
    scheduler.on(DeleteScheduleCommand).rejects(missing);

    await expect(timers.stop('order-1-3')).resolves.toBe(false);
  });

  it('may be tried again when the schedule is at work', async () => {
    scheduler.on(DeleteScheduleCommand).rejects(conflict);

    await expect(timers.stop('order-1-3')).rejects.toThrow(Unavailable);
  });
});

describe('a failure', () => {
  const calls = {
    start: () => timers.start(deadline),
    stop: () => timers.stop('order-1-3'),
  };

  it.each(Object.entries(calls))('that passes is named so: %s', async (_, call) => {
    scheduler.rejects(new ThrottlingException({ ...service, Message: 'Slow down' }));

    await expect(call()).rejects.toThrow(Unavailable);
  });

  it.each(Object.entries(calls))('that will not pass stays as it is: %s', async (_, call) => {
    const error = new ValidationException({ ...service, Message: 'Invalid' });
    scheduler.rejects(error);

    await expect(call()).rejects.toBe(error);
  });

  it('of a start is not excused by what excuses a stop', async () => {
    scheduler.rejects(missing);

    await expect(timers.start(deadline)).rejects.toBe(missing);
  });
});
