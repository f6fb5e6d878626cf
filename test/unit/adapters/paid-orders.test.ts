import { DynamoDBDocumentClient, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { documentClient } from '../../../lambdas/adapters/dynamodb/client.ts';
import { dynamoOrderStore } from '../../../lambdas/adapters/dynamodb/order-store.ts';
import { dynamoPaidOrders } from '../../../lambdas/adapters/dynamodb/paid-orders.ts';
import { dynamoTable } from '../../../lambdas/adapters/dynamodb/table.ts';
import type { Change } from '../../../lambdas/domain/events.ts';
import { actorIn } from '../../support/callers.ts';
import { clockAt } from '../../support/clock.ts';
import { anOrder, aPostPaidOrder, NOW } from '../../support/orders.ts';

const dynamo = mockClient(DynamoDBDocumentClient);
const table = dynamoTable(documentClient(), 'orders');
const storeThat = (byPayment: boolean) => dynamoOrderStore(table, clockAt(NOW), byPayment);

const pointer = (orderId: string) => ({ pk: 'PAYMENT#pay-77', sk: `ORDER#${orderId}` });
const changeOf = (version: number): Change => ({
  ...{ orderId: 'order-1', version, at: NOW, actor: actorIn('customer'), events: [] },
});
const written = () =>
  dynamo
    .commandCalls(TransactWriteCommand)
    .flatMap(({ args }) => args[0].input.TransactItems ?? [])
    .map(({ Put }) => Put?.Item?.pk);

beforeEach(() => {
  dynamo.reset();
  dynamo.on(TransactWriteCommand).resolves({});
});

describe('an order that was bought with a payment', () => {
  it('is remembered by it when it is placed', async () => {
    await storeThat(true).append({ order: anOrder({ version: 1 }), change: changeOf(1) });
    expect(written()).toEqual(['ORDER#order-1', 'ORDER#order-1', 'PAYMENT#pay-77']);
  });

  it.each([
    ['that changes', true, anOrder({ version: 4 })],
    ['that is paid for later', true, aPostPaidOrder({ version: 1 })],
    ['where nobody asks by payment', false, anOrder({ version: 1 })],
  ])('one %s writes nothing more', async (_, byPayment, order) => {
    await storeThat(byPayment).append({ order, change: changeOf(order.version) });
    expect(written()).toEqual(['ORDER#order-1', 'ORDER#order-1']);
  });

  it.each([
    ['none', [], undefined],
    ['one', ['order-1'], 'order-1'],
    ['several: it could be any', ['order-1', 'order-2'], undefined],
  ])('is found by it if there is exactly one: %s', async (_, orderIds, found) => {
    dynamo.on(QueryCommand).resolves({ Items: orderIds.map(pointer) });
    expect(await dynamoPaidOrders(table).boughtWith('pay-77')).toBe(found);
    expect(dynamo.commandCalls(QueryCommand)[0]?.args[0].input).toMatchObject({
      ExpressionAttributeValues: { ':pk': 'PAYMENT#pay-77' },
      Limit: 2,
    });
  });
});
