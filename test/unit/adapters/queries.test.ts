import { BatchGetCommand, DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { documentClient } from '../../../lambdas/adapters/dynamodb/client.ts';
import { dynamoOrderStore } from '../../../lambdas/adapters/dynamodb/order-store.ts';
import { dynamoTable } from '../../../lambdas/adapters/dynamodb/table.ts';
import { clockAt } from '../../support/clock.ts';

const NOW = '2026-03-03T12:00:00.000Z';

const dynamo = mockClient(DynamoDBDocumentClient);
const store = dynamoOrderStore(dynamoTable(documentClient(), 'orders'), clockAt(NOW));

beforeEach(() => dynamo.reset());

const keyOf = (sk: string) => ({ pk: 'ORDER#order-1', sk });
const item = (sk: string, rest: object = {}) => ({ ...keyOf(sk), ...rest });
const reply = (...items: readonly object[]) => ({ Responses: { orders: [...items] } });

describe('querying', () => {
  it('reads on until it has the changes that were asked for', async () => {
    const changes = [1, 2, 3].map((n) => item(`CHANGE#0000000${n}`, { at: NOW, events: [] }));
    dynamo
      .on(QueryCommand)
      .resolvesOnce({ Items: changes.slice(0, 2), LastEvaluatedKey: keyOf('CHANGE#00000002') })
      .resolvesOnce({ Items: changes.slice(2), LastEvaluatedKey: keyOf('CHANGE#00000003') });

    const found = await store.changes('order-1', 1, 3);

    expect(found.map(({ version }) => version)).toEqual([1, 2, 3]);
    const inputs = dynamo.commandCalls(QueryCommand).map(({ args: [{ input }] }) => input);
    expect(inputs.map(({ Limit }) => Limit)).toEqual([3, 1]);
    expect(inputs[0]).toMatchObject({ ConsistentRead: true });
    expect(inputs[1]?.ExclusiveStartKey).toEqual(keyOf('CHANGE#00000002'));
  });

  it('reads no orders when the index has none', async () => {
    dynamo.on(QueryCommand).resolves({ Items: [] });

    await expect(store.listByParty('pro', 'pro-1', 20)).resolves.toEqual({ items: [] });
    expect(dynamo.commandCalls(BatchGetCommand)).toHaveLength(0);
  });

  it('goes on after an order that is gone from the table but not yet from the index', async () => {
    const entries = ['c', 'b', 'a'].map((id) => ({
      pk: `ORDER#${id}`,
      sk: 'ORDER',
      createdAt: `2026-03-01T00:00:00.00${id.charCodeAt(0) - 96}Z`,
    }));
    dynamo.on(QueryCommand).resolves({ Items: entries });
    dynamo.on(BatchGetCommand).resolves(reply({ ...entries[0], version: 1 }));

    const page = await store.listByParty('pro', 'pro-1', 2);

    expect(page.items.map(({ orderId }) => orderId)).toEqual(['c']);
    expect(page.next).toEqual({ orderId: 'b', createdAt: '2026-03-01T00:00:00.002Z' });
  });

  it('looks through every partition of the due index, page by page', async () => {
    dynamo.on(QueryCommand).resolves({ Items: [] });
    dynamo
      .on(QueryCommand, { ExpressionAttributeValues: { ':shard': 'DUE#2', ':at': NOW } })
      .resolvesOnce({ Items: [item('ORDER', { dueAt: NOW })], LastEvaluatedKey: keyOf('ORDER') })
      .resolvesOnce({ Items: [{ pk: 'ORDER#order-2', sk: 'ORDER', dueAt: NOW }] });

    const found: string[] = [];
    for await (const orderId of store.due(NOW)) found.push(orderId);

    expect(found).toEqual(['order-1', 'order-2']);
    expect(dynamo.commandCalls(QueryCommand)).toHaveLength(9);
  });

  it('looks through one partition of the due index only, when asked for that part', async () => {
    dynamo.on(QueryCommand).resolves({ Items: [item('ORDER', { dueAt: NOW })] });

    const found: string[] = [];
    for await (const orderId of store.due(NOW, 5)) found.push(orderId);

    expect(found).toEqual(['order-1']);
    const inputs = dynamo.commandCalls(QueryCommand).map(({ args: [{ input }] }) => input);
    expect(inputs.map(({ ExpressionAttributeValues }) => ExpressionAttributeValues)).toEqual([
      { ':shard': 'DUE#5', ':at': NOW },
    ]);
  });

  it('refuses a part of the due index that does not exist, rather than find nothing', async () => {
    const first = store.due(NOW, 8)[Symbol.asyncIterator]().next();

    await expect(first).rejects.toThrow('There is no part 8 of 8');
  });
});
