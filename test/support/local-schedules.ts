import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventBus } from '../../local/events/event-bus.ts';
import { EventLog } from '../../local/events/event-log.ts';
import { AsyncInvocations } from '../../local/functions/async-invocations.ts';
import type { LocalFunction } from '../../local/functions/local-function.ts';
import { Queues } from '../../local/queues/queues.ts';
import { OneTimeSchedules } from '../../local/scheduler/one-time/one-time-schedules.ts';
import { openDatabase } from '../../local/storage/database.ts';
import { GroupCommit } from '../../local/storage/group-commit.ts';
import { Stack } from '../../local/template/stack.ts';
import type { Template } from '../../local/template/template.ts';
import { clockAt } from './clock.ts';

const resources: Template['Resources'] = {
  Group: { Type: 'AWS::Scheduler::ScheduleGroup', Properties: { Name: 'timers' } },
  Bus: { Type: 'AWS::Events::EventBus', Properties: { Name: 'shop' } },
  Wake: { Type: 'AWS::Lambda::Function', Properties: { FunctionName: 'wake' } },
  Letters: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'letters' } },
};

const scheduleStack = new Stack('shop', { Resources: resources }, {});

export const functionArn = scheduleStack.attribute('Wake', 'Arn');
export const busArn = scheduleStack.attribute('Bus', 'Arn');
export const lettersArn = scheduleStack.attribute('Letters', 'Arn');

/** The same stack after its group of schedules was deleted. */
const { Group: _, ...withoutGroup } = resources;
export const stackWithoutGroup = new Stack('shop', { Resources: withoutGroup }, {});

/**
 * The runner's schedules on a database of their own and a clock that stands still, with one function,
 * whose dead letters are the queue `letters`.
 * @param invoke what the function does
 */
export const localSchedules = (invoke: LocalFunction['invoke']) => {
  const folder = mkdtempSync(join(tmpdir(), 'schedules-'));
  const clock = clockAt('2026-03-02T08:00:00.000Z');
  const wake = { invoke, settings: { deadLetterArn: lettersArn } } as LocalFunction;
  const open = (stack = scheduleStack) => {
    const database = openDatabase(join(folder, 'runner.db'));
    const commits = new GroupCommit(database);
    const { now } = clock;
    const queues = new Queues({ database, commits, now });
    queues.deploy(stack);
    const log = new EventLog(database);
    const bus = new EventBus(stack, log);
    const functions = { find: (arn: string) => (arn === functionArn ? wake : undefined) };
    const invocations = new AsyncInvocations({ functions, queues, database, commits, now });
    const schedules = new OneTimeSchedules({
      ...{ stack, invocations, bus, queues, database, commits, now },
    });
    /** Lets everything happen that is due. */
    const settled = async () => {
      const until = performance.now() + 5000;
      schedules.wake();
      await schedules.settled(until);
      await invocations.settled(until);
    };
    const close = async () => {
      await schedules.stop();
      await invocations.stop();
      await commits.join();
      database.close();
    };
    const letters = queues.get(lettersArn);
    return {
      ...{ database, commits, schedules, invocations },
      ...{ log, letters, settled, close },
    };
  };
  return { clock, open, remove: () => rmSync(folder, { recursive: true }) };
};
