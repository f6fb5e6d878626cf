import { join } from 'node:path';
import type { Stack } from '../template/stack.ts';
import { DynamodbClient } from './dynamodb-client.ts';
import { Dynoxide } from './dynoxide.ts';
import { StreamRecords } from './stream-records.ts';
import { ensureTable, type TableProperties } from './table.ts';

/** The DynamoDB that the stack's table lives in. */
export interface DatabaseServer {
  readonly client: DynamodbClient;
  /** Makes the stack's table; what it returns is about that table's stream. */
  prepare(stack: Stack): Promise<{ streamArn: string; streamRecords?: StreamRecords }>;
  onUnexpectedEnd(callback: () => void): void;
  stop(): Promise<void>;
}

/** Somebody else's database, by its address. */
export function useDatabase(endpoint: string): DatabaseServer {
  const client = new DynamodbClient(endpoint);
  return {
    client,
    prepare: async (stack) => ({ streamArn: await ensureTable(client, tableOf(stack)) }),
    onUnexpectedEnd: () => {},
    stop: async () => client.close(),
  };
}

/** The embedded database, with its file in the data directory. */
export async function startDatabase(dataDirectory: string): Promise<DatabaseServer> {
  const file = join(dataDirectory, 'dynamodb.db');
  const dynoxide = await Dynoxide.start(file);
  const client = new DynamodbClient(dynoxide.endpoint);
  let streamRecords: StreamRecords | undefined;
  return {
    client,
    prepare: async (stack) => {
      const table = tableOf(stack);
      const streamArn = await ensureTable(client, table);
      streamRecords = new StreamRecords(file, table.ref);
      return { streamArn, streamRecords };
    },
    onUnexpectedEnd: (callback) => dynoxide.onUnexpectedEnd(callback),
    stop: async () => {
      streamRecords?.close();
      client.close();
      await dynoxide.stop();
    },
  };
}

function tableOf(stack: Stack) {
  return stack.one<TableProperties>('AWS::DynamoDB::Table');
}
