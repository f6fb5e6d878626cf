import type { ConsumedCapacity } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

export interface Cost {
  readonly calls: number;
  readonly writeUnits: number;
}

interface Reply {
  readonly ConsumedCapacity?: ConsumedCapacity | readonly ConsumedCapacity[];
}

const unitsOf = ({ ConsumedCapacity = [] }: Reply): number =>
  [ConsumedCapacity].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);

/** Counts what a client asks of the database from now on: each call, and what it costs to write. */
export const metered = (client: DynamoDBDocumentClient) => {
  let calls = 0;
  let writeUnits = 0;
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (call) => {
        const input = { ...call.input, ReturnConsumedCapacity: 'INDEXES' };
        const result = await next({ ...call, input });
        calls += 1;
        if (commandName.startsWith('TransactWrite')) writeUnits += unitsOf(result.output as Reply);
        return result;
      },
    { step: 'initialize', name: 'metering' },
  );
  return {
    costOf: async (work: () => Promise<unknown>): Promise<Cost> => {
      [calls, writeUnits] = [0, 0];
      await work();
      return { calls, writeUnits };
    },
  };
};
