import { ExecutionDoesNotExist, type SFNClient, StopExecutionCommand } from '@aws-sdk/client-sfn';
import type { DeadlineTimers } from '../timers.ts';
import { unless } from '../unless.ts';
import { startExecution } from './executions.ts';

/** Deadlines as executions of this state machine, which are named by them. */
export const deadlineExecutions = (client: SFNClient, stateMachineArn: string): DeadlineTimers => ({
  start: ({ name, ...deadline }) => startExecution(client, stateMachineArn, name, deadline),
  stop: (name) => {
    const executionArn = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;
    const cause = 'Nothing waits for this deadline any more';
    const command = new StopExecutionCommand({ executionArn, cause });
    return unless(ExecutionDoesNotExist, client.send(command));
  },
});
