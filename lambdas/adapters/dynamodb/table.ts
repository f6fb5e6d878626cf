import { setTimeout as sleep } from 'node:timers/promises';
import {
  BatchGetCommand,
  type DynamoDBDocumentClient,
  QueryCommand,
  type QueryCommandInput,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { Unavailable } from '../../application/failures.ts';
import { toFailure, wasThrottled } from './failures.ts';
import type { Key } from './keys.ts';

type Item = Record<string, unknown>;
type WriteItems = NonNullable<TransactWriteCommandInput['TransactItems']>;

/** How often what DynamoDB leaves undone because of too much load is tried in all. */
const ROUNDS = 4;
const FIRST_PAUSE_MS = 25;

/** The one table, as the few operations that the store is made of. */
export interface Table {
  readonly name: string;
  /** Consistent reads of up to 100 items each; items that do not exist are left out. */
  get<T extends Key>(keys: readonly Key[]): Promise<readonly T[]>;
  query<T extends Key>(input: Omit<QueryCommandInput, 'TableName'>): Promise<QueryResult<T>>;
  /** All or nothing. @throws VersionConflict when a condition does not hold */
  transact(items: WriteItems): Promise<void>;
}

const pauseBefore = async (round: number): Promise<void> => {
  if (round > 0) await sleep(Math.random() * FIRST_PAUSE_MS * 2 ** round);
};

interface QueryResult<T> {
  readonly items: readonly T[];
  readonly lastKey: Item | undefined;
}

const named = async <T>(call: Promise<T>): Promise<T> => {
  try {
    return await call;
  } catch (error) {
    throw toFailure(error);
  }
};

/** How many items one call reads at most. */
const BATCH = 100;

const readBatch = async <T>(
  client: DynamoDBDocumentClient,
  name: string,
  keys: readonly Key[],
): Promise<readonly T[]> => {
  const found: T[] = [];
  let wanted: Item[] = keys.map((key) => ({ ...key }));
  for (let round = 0; wanted.length > 0; round += 1) {
    if (round === ROUNDS) throw new Unavailable('The table does not keep up with reads');
    await pauseBefore(round);
    const RequestItems = { [name]: { Keys: wanted, ConsistentRead: true } };
    const reply = await named(client.send(new BatchGetCommand({ RequestItems })));
    found.push(...((reply.Responses?.[name] ?? []) as T[]));
    wanted = reply.UnprocessedKeys?.[name]?.Keys ?? [];
  }
  return found;
};

/** @throws Unavailable, from every operation, when the database cannot be reached in time */
export const dynamoTable = (client: DynamoDBDocumentClient, name: string): Table => ({
  name,

  get: async <T extends Key>(keys: readonly Key[]) => {
    const found: T[] = [];
    for (let start = 0; start < keys.length; start += BATCH) {
      found.push(...(await readBatch<T>(client, name, keys.slice(start, start + BATCH))));
    }
    return found;
  },

  query: async <T extends Key>(input: Omit<QueryCommandInput, 'TableName'>) => {
    const reply = await named(client.send(new QueryCommand({ ...input, TableName: name })));
    return { items: (reply.Items ?? []) as T[], lastKey: reply.LastEvaluatedKey };
  },

  transact: async (items) => {
    for (let round = 0; ; round += 1) {
      await pauseBefore(round);
      try {
        await client.send(new TransactWriteCommand({ TransactItems: items }));
        return;
      } catch (error) {
        // The SDK tries throttled calls again, but not a transaction canceled by throttling.
        if (!wasThrottled(error) || round === ROUNDS - 1) throw toFailure(error);
      }
    }
  },
});
