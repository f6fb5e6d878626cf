import {
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  ExecutionLimitExceeded,
  type SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { TimersFull } from '../../application/failures.ts';
import type { Timers } from '../../application/ports.ts';
import { toUnavailable } from '../unavailable.ts';

export interface StateMachines {
  readonly deadline: string;
  readonly moveMoney: string;
}

const executionArn = (stateMachineArn: string, name: string): string =>
  `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;

/** Tolerates the one error that says that it was already so. */
const unlessAlready = async (
  call: Promise<unknown>,
  already: abstract new (...args: never[]) => Error,
): Promise<void> => {
  try {
    await call;
  } catch (error) {
    if (error instanceof already) return;
    if (error instanceof ExecutionLimitExceeded) {
      throw new TimersFull(error.message, { cause: error });
    }
    throw toUnavailable(error);
  }
};

/** Wake-ups as executions. Their names say what they are for, so that a second start is none. */
export const stepFunctionsTimers = (client: SFNClient, machines: StateMachines): Timers => {
  const start = (stateMachineArn: string, name: string, input: object): Promise<void> =>
    unlessAlready(
      client.send(
        new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }),
      ),
      ExecutionAlreadyExists,
    );

  return {
    startDeadline: ({ name, ...deadline }) => start(machines.deadline, name, deadline),
    startMovement: (movement) =>
      start(machines.moveMoney, `${movement.movementId}-${movement.attempt}`, movement),
    stopDeadline: (name) =>
      unlessAlready(
        client.send(
          new StopExecutionCommand({
            executionArn: executionArn(machines.deadline, name),
            cause: 'Nothing waits for this deadline any more',
          }),
        ),
        ExecutionDoesNotExist,
      ),
  };
};
