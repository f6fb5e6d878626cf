import { DeleteScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import { SFNClient, StopExecutionCommand } from '@aws-sdk/client-sfn';
import type { Subject } from '../subject.ts';
import { resourcesOf } from './outputs.ts';
import { waitFor } from './wait-for.ts';

type Timed = Pick<Subject, 'stackName' | 'timers'>;

const STARTED_WITHIN_SECONDS = 60;

/** After a deadline, a timer that wakes later was not the one that the deadline was given. */
export const latestSeconds = ({ timers }: Pick<Subject, 'timers'>): number =>
  timers === 'scheduler' ? 75 : 15;

/** The permission without which the relay cannot start timers. */
export const startPermission = ({ timers }: Pick<Subject, 'timers'>): string =>
  timers === 'scheduler' ? 'scheduler:CreateSchedule' : 'states:StartExecution';

/** Ends the timer of a request, as if it had been lost. */
export const loseTimer = async (subject: Timed, requestId: string): Promise<void> => {
  const lose = await losing(subject, requestId);
  await waitFor(STARTED_WITHIN_SECONDS, lose);
};

const losing = async ({ stackName, timers }: Timed, requestId: string) => {
  const resource = await resourcesOf(stackName);
  if (timers === 'scheduler') {
    const schedule = {
      GroupName: resource('DeadlineSchedulesGroup'),
      Name: `${requestId}-deadline`,
    };
    return () => new SchedulerClient().send(new DeleteScheduleCommand(schedule));
  }
  const machine = resource('DeadlineWorkflowStateMachine');
  const executionArn = `${machine.replace(':stateMachine:', ':execution:')}:${requestId}`;
  return () => new SFNClient().send(new StopExecutionCommand({ executionArn }));
};
