import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import type { Subject } from '../subject.ts';
import { output } from './outputs.ts';

interface ChangeName {
  readonly orderId: string;
  readonly version: number;
}

/**
 * Gives a relay one change of an order from the table, as docs/operations.md tells operators to.
 * @throws Error when the relay could not relay it
 */
export const relayChange = async (
  lambda: LambdaClient,
  { outputs }: Subject,
  relay: string,
  { orderId, version }: ChangeName,
): Promise<void> => {
  const pk = { S: `ORDER#${orderId}` };
  const sk = { S: `CHANGE#${String(version).padStart(8, '0')}` };
  const { Item } = await new DynamoDBClient().send(
    new GetItemCommand({
      TableName: output(outputs, 'TableName'),
      Key: { pk, sk },
      ConsistentRead: true,
    }),
  );
  if (!Item) throw new Error(`The table has no change ${version} of the order ${orderId}`);
  const dynamodb = { Keys: { pk, sk }, NewImage: Item, SequenceNumber: '1' };
  const event = { Records: [{ eventName: 'INSERT', dynamodb }] };
  const { FunctionError, Payload } = await lambda.send(
    new InvokeCommand({ FunctionName: relay, Payload: JSON.stringify(event) }),
  );
  const reply = Buffer.from(Payload ?? []).toString();
  if (FunctionError || JSON.parse(reply).batchItemFailures.length > 0) throw new Error(reply);
};
