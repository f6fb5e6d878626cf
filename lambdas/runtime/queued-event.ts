import type { SQSRecord } from 'aws-lambda';
import type { QueuedEvent } from '../application/deliver-webhook.ts';
import { parsedMessage } from './parsed-message.ts';

/** The event of the bus in a queue's message. @throws Error when there is none in it */
export const queuedEvent = ({ body, ...message }: SQSRecord): QueuedEvent => {
  const { detail: event } = parsedMessage<{ readonly detail?: QueuedEvent['event'] }>(body);
  if (typeof event?.id !== 'string') throw new Error('The message holds no event of an order');
  return {
    queue: message.eventSourceARN,
    receipt: message.receiptHandle,
    tries: Number(message.attributes.ApproximateReceiveCount),
    event,
  };
};
