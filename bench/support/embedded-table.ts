import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readAssembly } from '../../local/assembly/read-assembly.ts';
import { synthesize } from '../../local/assembly/synthesize.ts';
import { DynamodbClient } from '../../local/dynamodb/dynamodb-client.ts';
import { Dynoxide } from '../../local/dynamodb/dynoxide.ts';
import { ensureTable, type TableProperties } from '../../local/dynamodb/table.ts';
import { Stack } from '../../local/template/stack.ts';

export const projectRoot = resolve(import.meta.dirname, '../..');

export interface EmbeddedDatabase {
  readonly endpoint: string;
  /** Makes the table of a stack; returns its name. */
  addTableOf(stack: Stack): Promise<string>;
  stop(): Promise<void>;
}

/** An embedded database that forgets everything when it is stopped. */
export const startEmbeddedDatabase = async (): Promise<EmbeddedDatabase> => {
  const folder = mkdtempSync(join(tmpdir(), 'order-requests-bench-'));
  const database = await Dynoxide.start(join(folder, 'dynamodb.db'));
  return {
    endpoint: database.endpoint,
    addTableOf: async (stack) => {
      const table = stack.one<TableProperties>('AWS::DynamoDB::Table');
      const client = new DynamodbClient(database.endpoint);
      await ensureTable(client, table);
      client.close();
      return table.ref;
    },
    stop: async () => {
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

export interface EmbeddedTable extends Pick<EmbeddedDatabase, 'endpoint' | 'stop'> {
  readonly tableName: string;
}

/** Has handlers that are loaded from now on, in this process, find their table there. */
export const pointHandlersAt = (endpoint: string, tableName: string): void => {
  Object.assign(process.env, {
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    TABLE_NAME: tableName,
  });
};

/** The stack's own table in an embedded database. */
export const startEmbeddedTable = async (): Promise<EmbeddedTable> => {
  const { stackName, template } = readAssembly(synthesize(projectRoot));
  const stack = new Stack(stackName, template, { PaymentsUrl: 'http://127.0.0.1' });
  const database = await startEmbeddedDatabase();
  return { ...database, tableName: await database.addTableOf(stack) };
};
