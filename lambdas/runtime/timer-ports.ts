import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SFNClient } from '@aws-sdk/client-sfn';
import { boundedCalls } from '../adapters/aws-client.ts';
import { sqsClient } from '../adapters/sqs/client.ts';
import { sqsPostpone } from '../adapters/sqs/postpone.ts';
import { deadlineSchedules } from '../adapters/timers/scheduler/deadline-schedules.ts';
import { movementQueue } from '../adapters/timers/scheduler/movement-queue.ts';
import { oneTimeSchedules } from '../adapters/timers/scheduler/schedules.ts';
import { deadlineExecutions } from '../adapters/timers/step-functions/deadline-executions.ts';
import { movementExecutions } from '../adapters/timers/step-functions/movement-executions.ts';
import { timersOf } from '../adapters/timers/timers.ts';
import type { QueuedMoneyPorts } from '../application/move-queued-money.ts';
import type { Clock, Timers } from '../application/ports.ts';
import type { RelayPorts } from '../application/relay-timers.ts';
import { longestList } from '../application/reminders.ts';
import { measures, moneyPorts } from './container.ts';
import { setting } from './environment.ts';
import { leadsFrom } from './leads.ts';

/* What wakes, and what is woken by a queue: one factory for each function, as in the container. */

const clock: Clock = { now: () => Date.now() };

export const relayPorts = (): RelayPorts => {
  const leads = leadsFrom(JSON.parse(process.env.REMINDERS ?? '{}'));
  return { timers: timers(longestList(leads)), measures: measures(), clock, leads };
};

/** Written into the bundles at synthesis: which service starts the timers of the stage. */
const timers = (mostReminders: number): Timers => {
  const stepFunctions = new SFNClient(boundedCalls);
  const executions = deadlineExecutions(stepFunctions, setting('DEADLINE_STATE_MACHINE_ARN'));
  const { group, ...targets } = JSON.parse(setting('DEADLINE_SCHEDULES'));
  const schedules = deadlineSchedules(oneTimeSchedules(new SchedulerClient(boundedCalls), group), {
    targets,
    mostReminders,
    clock,
  });
  if (process.env.TIMERS === 'scheduler') {
    const startMovement = movementQueue(sqsClient(), setting('MOVEMENT_QUEUE_URL'));
    return timersOf({ current: schedules, former: executions, startMovement });
  }
  const machine = setting('MOVE_MONEY_STATE_MACHINE_ARN');
  const startMovement = movementExecutions(stepFunctions, machine);
  return timersOf({ current: executions, former: schedules, startMovement });
};

export const queuedMoneyPorts = (): QueuedMoneyPorts => ({
  ...moneyPorts(),
  postpone: sqsPostpone(sqsClient()),
  chance: Math.random,
});
