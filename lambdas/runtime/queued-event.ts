import type { SQSRecord } from 'aws-lambda';
import type { QueuedEvent } from '../application/deliver-webhook.ts';
import { parsedMessage } from './parsed-message.ts';
import { queuedFrom } from './queued-from.ts';

/** The event of the bus in a queue's message. @throws Error when there is none in it */
export const queuedEvent = (message: SQSRecord): QueuedEvent => {
  const { detail: event } = parsedMessage<{ readonly detail?: QueuedEvent['event'] }>(message.body);
  if (typeof event?.id !== 'string') throw new Error('The message holds no event of an order');
  return { ...queuedFrom(message), event };
};
