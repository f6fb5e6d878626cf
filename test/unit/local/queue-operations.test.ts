import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  ChangeMessageVisibilityBatchCommand,
  ChangeMessageVisibilityCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { sqsClient } from '../../../lambdas/adapters/sqs/client.ts';
import { AwsEndpoint } from '../../../local/aws-endpoint/aws-endpoint.ts';
import { queueOperations } from '../../../local/queues/queue-operations.ts';
import { localQueues, queueStack } from '../../support/local-queues.ts';

const local = localQueues();
const { clock } = local;
const { database, commits, queues, letters } = local.open();
const endpoint = new AwsEndpoint(queueOperations(queues), commits);
const server = createServer((request, response) => void endpoint.handle(request, response));
const QueueUrl = String(queueStack.ref('Letters'));
let client: SQSClient;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  Object.assign(process.env, {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_SQS: `http://127.0.0.1:${port}`,
  });
  client = sqsClient();
});

afterEach(() => clock.advance(3_600_000));

afterAll(() => {
  client.destroy();
  server.close();
  database.close();
  local.remove();
});

const heldReceipt = async (): Promise<string> => {
  await client.send(new SendMessageCommand({ QueueUrl, MessageBody: 'held' }));
  return letters.receive(1)[0]?.receipt ?? '';
};

it('SendMessage keeps a message, which the SDK finds to be the one that it sent', async () => {
  const command = new SendMessageCommand({ QueueUrl, MessageBody: 'héllo', DelaySeconds: 5 });
  const { MessageId } = await client.send(command);

  clock.advance(5000);
  expect(letters.receive(1)).toMatchObject([{ id: MessageId, body: 'héllo' }]);
});

it('SendMessageBatch tells of each entry what became of it', async () => {
  const Entries = [
    { Id: 'good', MessageBody: 'one' },
    { Id: 'late', MessageBody: 'two', DelaySeconds: 901 },
  ];
  const reply = await client.send(new SendMessageBatchCommand({ QueueUrl, Entries }));

  expect(reply.Successful).toMatchObject([{ Id: 'good' }]);
  expect(reply.Failed).toMatchObject([{ Id: 'late', Code: 'InvalidParameterValue' }]);
  expect(letters.receive(10)).toMatchObject([{ body: 'one' }]);
});

it('ChangeMessageVisibility says when a message that failed is to be seen again', async () => {
  const ReceiptHandle = await heldReceipt();
  const input = { QueueUrl, ReceiptHandle, VisibilityTimeout: 300 };
  await client.send(new ChangeMessageVisibilityCommand(input));
  letters.giveBack(ReceiptHandle);

  expect(letters.nextVisibleAt()).toBe(clock.now() + 300_000);
});

it('ChangeMessageVisibilityBatch does so for several', async () => {
  const ReceiptHandle = await heldReceipt();
  const Entries = [
    { Id: 'held', ReceiptHandle, VisibilityTimeout: 0 },
    { Id: 'gone', ReceiptHandle: 'unknown', VisibilityTimeout: 0 },
  ];
  const reply = await client.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl, Entries }));

  expect(reply.Successful).toMatchObject([{ Id: 'held' }]);
  expect(reply.Failed).toMatchObject([{ Id: 'gone', Code: 'MessageNotInflight' }]);
});

it.each([
  [
    'a queue that there is not',
    { QueueUrl: `${QueueUrl}-2`, MessageBody: 'x' },
    'QueueDoesNotExist',
  ],
  ['an empty message', { QueueUrl, MessageBody: '' }, 'InvalidParameterValue'],
  [
    'what it does not play',
    { QueueUrl, MessageBody: 'x', MessageGroupId: 'g' },
    'UnsupportedOperation',
  ],
])('refuses %s', async (_, input, name) => {
  await expect(client.send(new SendMessageCommand(input))).rejects.toMatchObject({ name });
});
