import { StartError } from '../settings.ts';
import type { Resource, Stack } from '../template/stack.ts';
import type { DynamodbClient } from './dynamodb-client.ts';

interface Index {
  readonly IndexName: string;
  readonly KeySchema: unknown;
}

export interface TableProperties {
  readonly KeySchema: unknown;
  readonly GlobalSecondaryIndexes?: readonly Index[];
  readonly StreamSpecification?: { readonly StreamViewType: string };
  readonly TimeToLiveSpecification?: object;
}

interface TableDescription extends TableProperties {
  readonly TableStatus: string;
  readonly LatestStreamArn?: string;
}

/** What of a table the database on this machine is told; backups and encryption have no meaning. */
const created = [
  'AttributeDefinitions',
  'BillingMode',
  'GlobalSecondaryIndexes',
  'KeySchema',
  'LocalSecondaryIndexes',
] as const;

/** The one table of the stack. */
export function tableOf(stack: Stack): Resource<TableProperties> {
  return stack.one<TableProperties>('AWS::DynamoDB::Table');
}

/** Makes the stack's table unless it exists, and returns the ARN of its stream. */
export async function ensureTable(
  client: DynamodbClient,
  { ref: name, properties }: Resource<TableProperties>,
): Promise<string> {
  const existing = await describe(client, name);
  if (existing) refuseOtherShape(name, existing, properties);
  else await create(client, name, properties);
  const { LatestStreamArn } = existing ?? (await waitUntilActive(client, name));
  if (LatestStreamArn) return LatestStreamArn;
  throw new Error(`the table ${name} has no stream`);
}

async function create(
  client: DynamodbClient,
  name: string,
  properties: TableProperties,
): Promise<void> {
  await client.table('CreateTable', {
    TableName: name,
    ...Object.fromEntries(
      Object.entries(properties).filter(([key]) => (created as readonly string[]).includes(key)),
    ),
    StreamSpecification: { StreamEnabled: true, ...properties.StreamSpecification },
  });
  await waitUntilActive(client, name);
  if (properties.TimeToLiveSpecification) {
    await client.table('UpdateTimeToLive', {
      TableName: name,
      TimeToLiveSpecification: properties.TimeToLiveSpecification,
    });
  }
}

async function describe(
  client: DynamodbClient,
  name: string,
): Promise<TableDescription | undefined> {
  try {
    const { Table } = await client.table<{ Table: TableDescription }>('DescribeTable', {
      TableName: name,
    });
    return Table;
  } catch (error) {
    if ((error as Error).name === 'ResourceNotFoundException') return undefined;
    throw error;
  }
}

async function waitUntilActive(client: DynamodbClient, name: string): Promise<TableDescription> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const table = await describe(client, name);
    if (table?.TableStatus === 'ACTIVE') return table;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the table ${name} does not become active`);
}

/** A table from before the template changed would fail later and without a reason. */
function refuseOtherShape(name: string, existing: TableProperties, wanted: TableProperties): void {
  const shape = ({ KeySchema, GlobalSecondaryIndexes = [] }: TableProperties) =>
    JSON.stringify([
      KeySchema,
      GlobalSecondaryIndexes.map((index) => [index.IndexName, index.KeySchema]).sort(),
    ]);
  if (shape(existing) === shape(wanted)) return;
  throw new StartError(
    `The stored table ${name} has other keys or indexes than the template: delete DATA_DIR (or that table) and start again.`,
  );
}
