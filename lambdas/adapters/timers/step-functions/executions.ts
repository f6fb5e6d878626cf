import {
  ExecutionAlreadyExists,
  ExecutionLimitExceeded,
  type SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { TimersFull } from '../../../application/failures.ts';
import { unless } from '../unless.ts';

/** Starts an execution. Its name says what it is for, so that a second start is none. */
export const startExecution = async (
  client: SFNClient,
  stateMachineArn: string,
  name: string,
  input: object,
): Promise<void> => {
  const command = { stateMachineArn, name, input: JSON.stringify(input) };
  try {
    await unless(ExecutionAlreadyExists, client.send(new StartExecutionCommand(command)));
  } catch (error) {
    if (!(error instanceof ExecutionLimitExceeded)) throw error;
    throw new TimersFull(error.message, { cause: error });
  }
};
