import type { SQSRecord } from 'aws-lambda';
import type { DomainEvent } from '../../lambdas/application/domain-event.ts';

export const QUEUE = 'arn:aws:sqs:eu-west-1:111122223333:shop';

/** Base64 of 33 bytes, as the stack makes them. */
export const SECRET = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQR';
export const OLD_SECRET = 'QPONMLKJIHGFEDCBAzyxwvutsrqponmlkjihgfedcba0';

export const anEvent: DomainEvent = {
  id: 'order-1-2-0',
  schemaVersion: 1,
  orderId: 'order-1',
  version: 2,
  at: '2026-03-02T08:00:00.000Z',
  actor: { id: 'jo', role: 'pro' },
  event: 'work_started',
  data: {},
};

/** A message as Lambda takes it from the queue of a receiver. */
export const aMessage = (body: unknown = { detail: anEvent }, tries = 1): SQSRecord => ({
  messageId: `message-${tries}`,
  receiptHandle: 'receipt',
  body: typeof body === 'string' ? body : JSON.stringify(body),
  attributes: {
    ApproximateReceiveCount: String(tries),
    SentTimestamp: '1772438400000',
    SenderId: 'events',
    ApproximateFirstReceiveTimestamp: '1772438400000',
  },
  messageAttributes: {},
  md5OfBody: '',
  eventSource: 'aws:sqs',
  eventSourceARN: QUEUE,
  awsRegion: 'eu-west-1',
});
