import { setTimeout as pause } from 'node:timers/promises';
import { BatchWriteItemCommand, DynamoDBClient, paginateQuery } from '@aws-sdk/client-dynamodb';
import { orderKey } from '../../../lambdas/adapters/dynamodb/keys.ts';
import { customer, pro } from '../../support/marketplace.ts';
import type { Subject } from '../subject.ts';
import { deployedMarket } from './deployed-market.ts';
import { output } from './outputs.ts';

/** So long the relay has to stop the timers of what was withdrawn. */
const RELAY_MS = 10_000;
const BATCH = 25;

/** Withdraws what is still open of the customer's orders, then deletes them; returns how many. */
export const removeOrders = async (subject: Subject): Promise<number> => {
  const shop = deployedMarket(subject);
  const orderIds: string[] = [];
  let cursor = '';
  do {
    const page = await shop.get(`/v1/orders?role=customer&limit=100${cursor}`, customer);
    for (const { orderId, pendingRequest } of page.body.orders) {
      orderIds.push(orderId);
      if (!pendingRequest) continue;
      const path = `/v1/orders/${orderId}/requests/${pendingRequest.requestId}/withdraw`;
      await shop.post(path, pendingRequest.openedBy.role === 'pro' ? pro : customer);
    }
    cursor = page.body.nextCursor ? `&cursor=${encodeURIComponent(page.body.nextCursor)}` : '';
  } while (cursor !== '');
  await pause(RELAY_MS);
  const table = output(subject.outputs, 'TableName');
  for (const orderId of orderIds) await deleteItems(table, orderId);
  return orderIds.length;
};

const deleteItems = async (TableName: string, orderId: string): Promise<void> => {
  const client = new DynamoDBClient();
  const pages = paginateQuery(
    { client, pageSize: BATCH },
    {
      TableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: orderKey(orderId).pk } },
      ProjectionExpression: 'pk, sk',
    },
  );
  for await (const { Items = [] } of pages) {
    if (Items.length === 0) continue;
    const requests = Items.map((Key) => ({ DeleteRequest: { Key } }));
    await client.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: requests } }));
  }
};
