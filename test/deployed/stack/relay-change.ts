import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { changeKey } from '../../../lambdas/adapters/dynamodb/keys.ts';
import type { Subject } from '../subject.ts';
import { invoke } from './invoke.ts';
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
  { outputs }: Subject,
  relay: string,
  { orderId, version }: ChangeName,
): Promise<void> => {
  const Keys = marshall(changeKey(orderId, version));
  const { Item } = await new DynamoDBClient().send(
    new GetItemCommand({
      TableName: output(outputs, 'TableName'),
      Key: Keys,
      ConsistentRead: true,
    }),
  );
  if (!Item) throw new Error(`The table has no change ${version} of the order ${orderId}`);
  const dynamodb = { Keys, NewImage: Item, SequenceNumber: '1' };
  const event = { Records: [{ eventName: 'INSERT', dynamodb }] };
  const reply = await invoke(relay, JSON.stringify(event));
  if (JSON.parse(reply).batchItemFailures.length > 0) throw new Error(reply);
};
