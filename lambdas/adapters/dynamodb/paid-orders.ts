import type { PaidOrders } from '../../application/provider-news.ts';
import type { Order } from '../../domain/order.ts';
import { type Key, paidOrderIdOf, paidOrderKey, paymentPartition } from './keys.ts';
import type { Table } from './table.ts';

/** Remembers which order was bought with a payment; nothing if it was bought with none. */
export const putPaidOrder = (TableName: string, { orderId, payment }: Order) =>
  payment?.reference
    ? [{ Put: { TableName, Item: paidOrderKey(payment.reference, orderId) } }]
    : [];

/** By the payments that orders were bought with. */
export const dynamoPaidOrders = (table: Table): PaidOrders => ({
  boughtWith: async (reference) => {
    const { items } = await table.query<Key>({
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': paymentPartition(reference) },
      Limit: 2,
    });
    const [only, another] = items;
    return only && !another ? paidOrderIdOf(only) : undefined;
  },
});
