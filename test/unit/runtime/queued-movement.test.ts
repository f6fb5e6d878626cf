import type { SQSRecord } from 'aws-lambda';
import { queuedMovement } from '../../../lambdas/runtime/queued-movement.ts';

const movement = { orderId: 'order-1', movementId: 'refund-order-1-3', attempt: 2 };
const message = (body: string) =>
  ({
    body,
    receiptHandle: 'receipt',
    eventSourceARN: 'arn:aws:sqs:eu-west-1:111122223333:movements',
    attributes: { ApproximateReceiveCount: '4' },
  }) as SQSRecord;

it('reads which movement to make, and how often that was tried', () => {
  expect(queuedMovement(message(JSON.stringify(movement)))).toEqual({
    queue: 'arn:aws:sqs:eu-west-1:111122223333:movements',
    receipt: 'receipt',
    tries: 4,
    movement,
  });
});

it.each([
  'not JSON',
  'null',
  '{}',
  JSON.stringify({ ...movement, orderId: 7 }),
  JSON.stringify({ ...movement, attempt: '2' }),
])('refuses %s', (body) => {
  expect(() => queuedMovement(message(body))).toThrow(/The message/);
});
