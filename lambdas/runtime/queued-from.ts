import type { SQSRecord } from 'aws-lambda';
import type { Queued } from '../application/queued.ts';

/** What a queue says of a message besides its body. */
export const queuedFrom = ({ eventSourceARN, receiptHandle, attributes }: SQSRecord): Queued => ({
  queue: eventSourceARN,
  receipt: receiptHandle,
  tries: Number(attributes.ApproximateReceiveCount),
});
