import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { sqsClient } from '../../../lambdas/adapters/sqs/client.ts';
import { sqsNewsQueue } from '../../../lambdas/adapters/sqs/news-queue.ts';
import { Unavailable } from '../../../lambdas/application/failures.ts';

const sqs = mockClient(SQSClient);
const URL = 'https://sqs.eu-west-1.amazonaws.com/111122223333/news';
const put = () => sqsNewsQueue(sqsClient(), URL).put({ object: 'refund', id: 're_1' });

beforeEach(() => sqs.reset());

it('keeps which object there is news of, and nothing more', async () => {
  sqs.on(SendMessageCommand).resolves({});
  await put();
  expect(sqs.commandCalls(SendMessageCommand)[0]?.args[0].input).toEqual({
    ...{ QueueUrl: URL, MessageBody: '{"object":"refund","id":"re_1"}' },
  });
});

it('says so when the queue is out of reach', async () => {
  sqs.on(SendMessageCommand).rejects(Object.assign(new Error('gone'), { name: 'TimeoutError' }));
  await expect(put()).rejects.toThrow(Unavailable);
});
