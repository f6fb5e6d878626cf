import type { SFNClient } from '@aws-sdk/client-sfn';
import type { Timers } from '../../../application/ports.ts';
import { startExecution } from './executions.ts';

/** Movements as executions of this state machine, one for each attempt. */
export const movementExecutions =
  (client: SFNClient, stateMachineArn: string): Timers['startMovement'] =>
  (movement) =>
    startExecution(client, stateMachineArn, `${movement.movementId}-${movement.attempt}`, movement);
