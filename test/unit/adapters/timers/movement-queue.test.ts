import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { movementQueue } from '../../../../lambdas/adapters/timers/scheduler/movement-queue.ts';
import { Unavailable } from '../../../../lambdas/application/failures.ts';

const QUEUE_URL = 'https://sqs.eu-central-1.amazonaws.com/111122223333/movements';
const queue = mockClient(SQSClient);
const startMovement = movementQueue(new SQSClient({}), QUEUE_URL);
const movement = { orderId: 'order-1', movementId: 'refund-order-1-3', attempt: 2 };

beforeEach(() => {
  queue.reset();
  queue.resolves({});
});

it('puts the movement into the queue', async () => {
  await startMovement(movement);

  expect(queue.commandCalls(SendMessageCommand).map(({ args }) => args[0].input)).toEqual([
    { QueueUrl: QUEUE_URL, MessageBody: JSON.stringify(movement) },
  ]);
});

it('tells when the queue cannot be reached', async () => {
  queue.rejects(Object.assign(new Error('down'), { name: 'TimeoutError' }));

  await expect(startMovement(movement)).rejects.toThrow(Unavailable);
});
