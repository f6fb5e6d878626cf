import type { SQSRecord } from 'aws-lambda';
import type { QueuedEvent } from '../application/deliver-webhook.ts';

/** The event of the bus in a queue's message. @throws Error when there is none in it */
export const queuedEvent = ({ body, ...message }: SQSRecord): QueuedEvent => {
  const { detail: event } = parse(body);
  if (typeof event?.id !== 'string') throw new Error('The message holds no event of an order');
  return {
    queue: message.eventSourceARN,
    receipt: message.receiptHandle,
    tries: Number(message.attributes.ApproximateReceiveCount),
    event,
  };
};

/** The parser's own message would quote the text. */
const parse = (body: string): { readonly detail?: QueuedEvent['event'] } => {
  try {
    return JSON.parse(body) ?? {};
  } catch {
    throw new Error('The message is not JSON');
  }
};
