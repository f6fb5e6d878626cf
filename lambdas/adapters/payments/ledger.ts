import type { Payments } from '../../application/ports.ts';
import { ledgerKey } from '../dynamodb/keys.ts';
import type { Table } from '../dynamodb/table.ts';

/** Books only, in our own table: for marketplaces that settle with their customers elsewhere. */
export const ledgerPayments = (table: Table): Payments => ({
  find: async ({ orderId, key }) => {
    const [entry] = await table.get([ledgerKey(orderId, key)]);
    return entry && { status: 'succeeded' };
  },

  move: async ({ orderId, key, kind, amount, currency, reference }) => {
    const Item = { ...ledgerKey(orderId, key), kind, amount, currency, reference };
    await table.transact([
      {
        Put: { TableName: table.name, Item, ConditionExpression: 'attribute_not_exists(pk)' },
      },
    ]);
    return { status: 'succeeded' };
  },
});
