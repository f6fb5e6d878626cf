import { ChangeMessageVisibilityCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { sqsPostpone } from '../../../lambdas/adapters/sqs/postpone.ts';
import { Unavailable } from '../../../lambdas/application/failures.ts';
import { anEvent, QUEUE } from '../../support/queued-webhook.ts';

const sqs = mockClient(SQSClient);
const queued = { queue: QUEUE, receipt: 'receipt', tries: 1, event: anEvent };
const postpone = () => sqsPostpone(new SQSClient({}))(queued, 30);

beforeEach(() => {
  sqs.reset();
  sqs.onAnyCommand().resolves({});
});

it('has the queue hide the message for so long', async () => {
  await postpone();

  expect(sqs.commandCalls(ChangeMessageVisibilityCommand).map(({ args }) => args[0].input)).toEqual(
    [
      {
        QueueUrl: 'https://sqs.eu-west-1.amazonaws.com/111122223333/shop',
        ReceiptHandle: 'receipt',
        VisibilityTimeout: 30,
      },
    ],
  );
});

it('says when the queue is out of reach', async () => {
  const outage = Object.assign(new Error('down'), { $metadata: { httpStatusCode: 503 } });
  sqs.on(ChangeMessageVisibilityCommand).rejects(outage);

  await expect(postpone()).rejects.toThrow(Unavailable);
});
