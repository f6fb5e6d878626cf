import { createServer } from 'node:http';
import {
  BatchGetItemCommand,
  DynamoDBClient,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { limitRequestTokens } from '../../local/dynamodb/request-tokens.ts';

/*
 * The floor: a bare HTTP server that makes the two calls that opening a request makes, with items
 * of the same shape, and does nothing else. It gets the items as JSON, with PK for an order's key.
 */
// As the runner does: otherwise the engine itself would slow the floor down, and flatter us.
limitRequestTokens();
const client = new DynamoDBClient({});
const table = process.env.TABLE_NAME ?? '';
const items = JSON.parse(process.env.FLOOR_ITEMS ?? '{}');

const itemOf = (item: object, orderId: string) =>
  marshall({ ...item, pk: `ORDER#${orderId}` }, { removeUndefinedValues: true });

const place = (orderId: string) => {
  const put = (item: object) => ({ Put: { TableName: table, Item: itemOf(item, orderId) } });
  const TransactItems = [put(items.placed), put(items.placedChange)];
  return client.send(new TransactWriteItemsCommand({ TransactItems }));
};

const open = async (orderId: string) => {
  const Keys = [{ pk: { S: `ORDER#${orderId}` }, sk: { S: 'ORDER' } }];
  const RequestItems = { [table]: { Keys, ConsistentRead: true } };
  await client.send(new BatchGetItemCommand({ RequestItems }));
  const order = {
    TableName: table,
    Item: itemOf(items.opened, orderId),
    ConditionExpression: 'version = :previous AND attribute_not_exists(pendingRequest)',
    ExpressionAttributeValues: { ':previous': { N: '1' } },
  };
  const change = {
    TableName: table,
    Item: itemOf(items.openedChange, orderId),
    ConditionExpression: 'attribute_not_exists(pk)',
  };
  await client.send(
    new TransactWriteItemsCommand({ TransactItems: [{ Put: order }, { Put: change }] }),
  );
};

createServer(async (request, response) => {
  const [, operation, orderId = ''] = String(request.url).split('/');
  for await (const _ of request); // The body is read, as any server has to.
  try {
    await (operation === 'place' ? place(orderId) : open(orderId));
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  } catch (error) {
    response.writeHead(500).end(JSON.stringify({ error: String(error) }));
  }
}).listen(Number(process.env.PORT), '127.0.0.1');
