import { Unavailable, VersionConflict } from '../../../application/failures.ts';
import type { PaymentInstruction, Payments } from '../../../application/ports.ts';
import { ledgerKey } from '../../dynamodb/keys.ts';
import type { Table } from '../../dynamodb/table.ts';

/** Books only, in our own table: for marketplaces that settle with their customers elsewhere. */
export const ledgerPayments = (table: Table): Payments => {
  const find = async ({ orderId, key }: PaymentInstruction) => {
    const [entry] = await table.get([ledgerKey(orderId, key)]);
    return entry && ({ status: 'succeeded' } as const);
  };

  const book = ({ orderId, key, kind, amount, currency, reference }: PaymentInstruction) => {
    const Item = { ...ledgerKey(orderId, key), kind, amount, currency, reference };
    const ConditionExpression = 'attribute_not_exists(pk)';
    return table.transact([{ Put: { TableName: table.name, Item, ConditionExpression } }]);
  };

  return {
    find,

    move: async (instruction) => {
      try {
        await book(instruction);
        return { status: 'succeeded' };
      } catch (error) {
        if (!(error instanceof VersionConflict)) throw error;
        // Another try has booked it, or is about to.
        const found = await find(instruction);
        if (found) return found;
        throw new Unavailable(`${instruction.key} is being booked by another try`, {
          cause: error,
        });
      }
    },
  };
};
