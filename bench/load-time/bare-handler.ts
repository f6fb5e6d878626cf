import {
  BatchGetItemCommand,
  type BatchGetItemCommandInput,
  DynamoDBClient,
  TransactWriteItemsCommand,
  type TransactWriteItemsCommandInput,
} from '@aws-sdk/client-dynamodb';

const client = new DynamoDBClient({});

interface Event {
  readonly read: BatchGetItemCommandInput;
  readonly write: TransactWriteItemsCommandInput;
}

/** The least that a handler of one read and one transaction can be: what ours are compared with. */
export const handler = async ({ read, write }: Event) => {
  await client.send(new BatchGetItemCommand(read));
  await client.send(new TransactWriteItemsCommand(write));
  return { statusCode: 200 };
};
