import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { dynamoOrderStore } from '../../lambdas/adapters/dynamodb/order-store.ts';
import { dynamoTable } from '../../lambdas/adapters/dynamodb/table.ts';
import { dynamoTakes } from '../../lambdas/adapters/dynamodb/takes.ts';
import { orderIds } from '../../lambdas/adapters/order-ids.ts';
import type { CommandResult } from '../../lambdas/application/command-call.ts';
import { handleCommand } from '../../lambdas/application/handle-command.ts';
import type { IdempotencyKey } from '../../lambdas/application/order-store.ts';
import { placeOrder } from '../../lambdas/application/place-order.ts';
import type { Clock, OrderPorts } from '../../lambdas/application/ports.ts';
import type { TakePorts } from '../../lambdas/application/take-store.ts';
import type { Caller } from '../../lambdas/domain/actor.ts';
import type { Command } from '../../lambdas/domain/commands.ts';
import type { Change } from '../../lambdas/domain/events.ts';
import { everyHour } from '../../lambdas/domain/fair-time.ts';
import type { Order } from '../../lambdas/domain/order.ts';
import { BACK_END } from './callers.ts';
import { clockAt } from './clock.ts';
import type { Database } from './database.ts';
import { WINDOWS } from './decisions.ts';
import { type Form, ORDER_FORM } from './forms.ts';
import { PLACED_AT } from './placed-order.ts';

/** The use cases on the real store, at a time that the test sets. */
export const portsOn = (
  { client, tableName }: Database,
  clock: Clock = clockAt(PLACED_AT),
): TakePorts => ({
  orders: dynamoOrderStore(dynamoTable(client, tableName), clock),
  takes: dynamoTakes(dynamoTable(client, tableName), clock),
  clock,
  windows: WINDOWS,
  calendar: everyHour,
  ids: orderIds,
});

/** What tests do with orders that are really stored. */
export const storedOrders = (ports: OrderPorts) => ({
  place: (form: Form = {}, key?: IdempotencyKey): Promise<Order> =>
    placeOrder(ports, { caller: BACK_END, form: { ...ORDER_FORM, ...form }, key }),

  give: (
    { orderId }: Pick<Order, 'orderId'>,
    caller: Caller,
    command: Command,
    options: { readonly key?: IdempotencyKey; readonly dryRun?: boolean } = {},
  ): Promise<CommandResult> => handleCommand(ports, { orderId, caller, command, ...options }),

  read: async ({ orderId }: Pick<Order, 'orderId'>): Promise<Order> => {
    const loaded = await ports.orders.load(orderId);
    if (!loaded) throw new Error(`Nothing is stored as ${orderId}`);
    return loaded.order;
  },

  log: ({ orderId }: Pick<Order, 'orderId'>): Promise<readonly Change[]> =>
    ports.orders.changes(orderId, 1, 1000),
});

/** The items of an order as they lie in the table. */
export const itemsOf = async (
  { client, tableName: TableName }: Database,
  orderId: string,
): Promise<readonly Readonly<Record<string, unknown>>[]> => {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': `ORDER#${orderId}` },
    }),
  );
  return Items;
};

export const itemOf = async (
  { client, tableName: TableName }: Database,
  orderId: string,
  sk: string,
): Promise<Readonly<Record<string, unknown>>> => {
  const Key = { pk: `ORDER#${orderId}`, sk };
  const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
  if (!Item) throw new Error(`There is no item ${sk} of ${orderId}`);
  return Item;
};
