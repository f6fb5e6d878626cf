import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { documentClient } from '../../lambdas/adapters/dynamodb/client.ts';
import { readAssembly } from '../../local/assembly/read-assembly.ts';
import { synthesize } from '../../local/assembly/synthesize.ts';
import { DynamodbClient } from '../../local/dynamodb/dynamodb-client.ts';
import { ensureTable, type TableProperties } from '../../local/dynamodb/table.ts';
import { Stack } from '../../local/template/stack.ts';
import { type Engine, startEngine } from './engine.ts';

const projectRoot = resolve(import.meta.dirname, '../..');

/** Starting includes the synthesis of the template, when that is stale. */
const START_WITHIN_MS = 90_000;

/** Races take many rounds, and other tests may want the machine at the same time. */
const TEST_WITHIN_MS = 60_000;

export interface Database {
  readonly tableName: string;
  /** The client that the service itself uses. */
  readonly client: DynamoDBDocumentClient;
}

const templateTable = () => {
  const { stackName, template } = readAssembly(synthesize(projectRoot));
  const stack = new Stack(stackName, template, { PaymentsUrl: 'http://127.0.0.1' });
  return stack.one<TableProperties>('AWS::DynamoDB::Table');
};

const createTable = async ({ endpoint }: Engine): Promise<Database> => {
  const table = templateTable();
  const admin = new DynamodbClient(endpoint);
  await ensureTable(admin, table).finally(() => admin.close());
  const environment = {
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    TABLE_NAME: table.ref,
    AVAILABILITY: JSON.stringify({ maxDays: 14 }),
    COMPLETE_AFTER: 'P3D',
    FILES_BUCKET: 'files',
  };
  Object.assign(process.env, environment);
  return { tableName: table.ref, client: documentClient() };
};

/**
 * The stack's own table in a database, for the tests of one file: started before the
 * first and stopped after the last, whatever happens in between. The environment is then that of
 * a function, as far as the table goes.
 */
export const withDatabase = (): (() => Database) => {
  const folder = mkdtempSync(join(tmpdir(), 'order-requests-test-'));
  let engine: Engine | undefined;
  let database: Database | undefined;
  jest.setTimeout(TEST_WITHIN_MS);

  beforeAll(async () => {
    engine = await startEngine(folder);
    database = await createTable(engine);
  }, START_WITHIN_MS);

  afterAll(async () => {
    database?.client.destroy();
    await engine?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  return () => {
    if (!database) throw new Error('The database runs from the first test on');
    return database;
  };
};
