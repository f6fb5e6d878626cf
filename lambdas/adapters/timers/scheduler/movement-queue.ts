import type { SQSClient } from '@aws-sdk/client-sqs';
import type { Timers } from '../../../application/ports.ts';
import { sendJson } from '../../sqs/send-json.ts';

/** Movements that wait in a queue for whoever has the provider make them. */
export const movementQueue =
  (client: SQSClient, queueUrl: string): Timers['startMovement'] =>
  (movement) =>
    sendJson(client, queueUrl, movement);
