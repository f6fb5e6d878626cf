import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { Timers } from '../../../application/ports.ts';
import { toUnavailable } from '../../unavailable.ts';

/** Movements that wait in a queue for whoever has the provider make them. */
export const movementQueue =
  (client: SQSClient, QueueUrl: string): Timers['startMovement'] =>
  async (movement) => {
    const message = new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(movement) });
    await client.send(message).catch((error: unknown) => {
      throw toUnavailable(error);
    });
  };
