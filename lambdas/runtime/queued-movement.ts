import type { SQSRecord } from 'aws-lambda';
import type { QueuedMovement } from '../application/move-queued-money.ts';
import { parsedMessage } from './parsed-message.ts';
import { queuedFrom } from './queued-from.ts';

/** The movement in a queue's message. @throws Error when there is none in it */
export const queuedMovement = (message: SQSRecord): QueuedMovement => {
  const movement = parsedMessage<Partial<QueuedMovement['movement']>>(message.body);
  const { orderId, movementId, attempt } = movement;
  if (typeof orderId !== 'string' || typeof movementId !== 'string' || !Number.isInteger(attempt)) {
    throw new Error('The message holds no movement of money');
  }
  return { ...queuedFrom(message), movement: { orderId, movementId, attempt: Number(attempt) } };
};
