import type { Stack } from '../template/stack.ts';
import { DynamodbClient } from './dynamodb-client.ts';
import { ensureTable, tableOf } from './table.ts';

/** Has the stack's table made if there is none yet; resolves to the ARN of its stream. */
export async function prepareTable(stack: Stack, endpoint: string): Promise<string> {
  const client = new DynamodbClient(endpoint);
  try {
    return await ensureTable(client, tableOf(stack));
  } finally {
    client.close();
  }
}
