import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { requestReminders } from '../../../lambdas/application/reminders.ts';
import { AwsError } from '../../../local/aws-endpoint/aws-error.ts';
import { EventBus } from '../../../local/events/event-bus.ts';
import { EventLog } from '../../../local/events/event-log.ts';
import type { TaskTargets } from '../../../local/step-functions/task.ts';
import { Stack } from '../../../local/template/stack.ts';
import type { Template } from '../../../local/template/template.ts';
import { templateOf, temporaryFolder } from '../../infra/stack-under-test.ts';
import { actorIn } from '../../support/callers.ts';
import { clockAt } from '../../support/clock.ts';
import { HOUR } from '../../support/contract.ts';
import { aDeadlineWorkflow, type DeadlineWorkflow } from '../../support/deadline-workflow.ts';

const OPENED_AT = '2026-03-02T09:00:00.000Z';
const EXPIRES_AT = '2026-03-04T09:00:00Z';
const [DAY_BEFORE, HOURS_BEFORE] = ['order-1-2-reminder-PT24H', 'order-1-2-reminder-PT2H'];

const template = templateOf('local').toJSON() as Template;
const stack = new Stack('shop', template, { PaymentsUrl: 'http://127.0.0.1' });

/** What relay-timers starts an execution with, for a request that has reminders so many hours before. */
const inputWith = (...hours: number[]) => {
  const request = {
    ...({ requestId: 'order-1-2', type: 'change_time', askedOf: actorIn('customer') } as const),
    ...({ expiresAt: EXPIRES_AT, onSilence: 'no_change', form: {} } as const),
  };
  const leads = { change_time: hours.map((lead) => ({ iso: `PT${lead}H`, ms: lead * HOUR })) };
  const opening = { orderId: 'order-1', version: 2, at: OPENED_AT };
  const reminders = requestReminders(opening, request, leads, Date.parse(OPENED_AT));
  return { orderId: 'order-1', expiresAt: EXPIRES_AT, reminders };
};

const running: DeadlineWorkflow[] = [];

const begun = (input: object, given: Partial<Parameters<typeof aDeadlineWorkflow>[0]> = {}) => {
  const clock = clockAt(OPENED_AT);
  const workflow = aDeadlineWorkflow({ stack, clock, ...given });
  running.push(workflow);
  workflow.begin(input);
  const at = async (time: string) => {
    clock.set(time);
    await workflow.wake();
  };
  return { ...workflow, clock, at };
};

afterEach(async () => {
  for (const workflow of running.splice(0)) await workflow.end();
});

describe('the reminders of a deadline', () => {
  it('are published at their times, and then the request expires', async () => {
    const { at, published, expiries } = begun(inputWith(24, 2));
    await at('2026-03-03T08:59:00Z');
    expect(published()).toEqual([]);
    await at('2026-03-03T09:00:00Z');
    expect(published()).toEqual([DAY_BEFORE]);
    await at('2026-03-04T06:59:00Z');
    expect(published()).toEqual([DAY_BEFORE]);
    await at('2026-03-04T07:00:00Z');
    expect(published()).toEqual([DAY_BEFORE, HOURS_BEFORE]);
    expect(expiries).toEqual([]);
    await at(EXPIRES_AT);
    expect(published()).toHaveLength(2);
    expect(expiries).toHaveLength(1);
  });

  it('are all published, in order and before the expiry, when time leaps over them', async () => {
    const { at, expiries } = begun(inputWith(24, 2));
    await at('2026-03-04T09:00:01Z');
    expect(expiries.map(({ after }) => after)).toEqual([[DAY_BEFORE, HOURS_BEFORE]]);
  });

  it('can be fewer than the stage has', async () => {
    const { at, expiries } = begun(inputWith(2));
    await at('2026-03-04T06:59:00Z');
    expect(expiries).toEqual([]);
    await at(EXPIRES_AT);
    expect(expiries.map(({ after }) => after)).toEqual([[HOURS_BEFORE]]);
  });

  it.each([
    ['none', inputWith()],
    ['no word of any, from an earlier version', { ...inputWith(), reminders: undefined }],
  ])('can be %s', async (_, input) => {
    const { at, expiries } = begun(input);
    await at('2026-03-04T08:59:00Z');
    expect(expiries).toEqual([]);
    await at(EXPIRES_AT);
    expect(expiries.map(({ after }) => after)).toEqual([[]]);
  });

  it('end when the timer is stopped', async () => {
    const { at, stop, published, expiries } = begun(inputWith(24, 2));
    await at('2026-03-03T09:00:00Z');
    stop();
    await at(EXPIRES_AT);
    expect(published()).toEqual([DAY_BEFORE]);
    expect(expiries).toEqual([]);
  });

  it('are not published any more when the timer is stopped while one is on its way', async () => {
    const database = new DatabaseSync(':memory:');
    const bus = new EventBus(stack, new EventLog(database));
    const put: EventBus['put'] = (entries, perform) => {
      workflow.stop();
      return bus.put(entries, perform);
    };
    const workflow = begun(inputWith(24, 2), { database, bus: { put } });
    await workflow.at(EXPIRES_AT);
    expect(workflow.published()).toEqual([]);
    expect(workflow.expiries).toEqual([]);
  });
});

describe('a process that is killed, at whatever moment', () => {
  /** The database as a killed process would leave it after each time that something was kept. */
  const keepingCopies = (database: DatabaseSync) => {
    const folder = temporaryFolder();
    const copies: string[] = [];
    const exec = database.exec.bind(database);
    database.exec = (sql) => {
      exec(sql);
      if (sql !== 'COMMIT') return;
      const copy = join(folder, `${copies.length}.db`);
      exec(`VACUUM INTO '${copy}'`);
      copies.push(copy);
    };
    return copies;
  };

  it('publishes each reminder once when it runs again', async () => {
    const database = new DatabaseSync(':memory:');
    const copies = keepingCopies(database);
    const { at, published } = begun(inputWith(24, 2), { database });
    for (const time of ['2026-03-03T09:00:00Z', '2026-03-04T07:00:00Z', EXPIRES_AT]) await at(time);
    expect(published()).toHaveLength(2);
    expect(copies.length).toBeGreaterThanOrEqual(3);

    for (const copy of copies) {
      const again = aDeadlineWorkflow({
        ...{ stack, clock: clockAt(EXPIRES_AT) },
        database: new DatabaseSync(copy),
      });
      running.push(again);
      await again.wake();
      expect(again.published()).toEqual([DAY_BEFORE, HOURS_BEFORE]);
    }
  });
});

describe('a bus that takes no reminders', () => {
  const refusals: Record<string, TaskTargets['bus']> = {
    'is missing': {
      put: () => {
        throw new AwsError('ResourceNotFoundException', 'there is no such bus');
      },
    },
    'refuses them': {
      put: () => ({ FailedEntryCount: 1, Entries: [{ ErrorCode: 'InternalFailure' }] }),
    },
  };

  it.each(Object.entries(refusals))('holds up no deadline: it %s', async (_, bus) => {
    jest.spyOn(Math, 'random').mockReturnValue(0.9);
    const { clock, wake, published, expiries } = begun(inputWith(24, 2), { bus });
    clock.set('2026-03-03T09:00:00Z');
    while (clock.now() < Date.parse(EXPIRES_AT)) {
      await wake();
      expect(expiries).toEqual([]);
      clock.advance(HOUR / 60);
    }
    await wake();
    expect(expiries.map(({ at }) => Date.parse(at))).toEqual([Date.parse(EXPIRES_AT)]);
    expect(published()).toEqual([]);
    jest.restoreAllMocks();
  });
});
