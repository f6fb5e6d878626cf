import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { Construct } from 'constructs';
import type { TableAccess } from '../http-function.ts';
import type { AlarmSpec } from './service-alarms.ts';
import { sumOf } from './service-metrics.ts';
import type { ServiceRole } from './service-role.ts';

export interface OrderTableProps {
  readonly protectData: boolean;
}

/** The indexes with their keys; only keys are projected, so that a change costs no index write. */
const indexes = {
  byCustomer: ['customerId', 'createdAt'],
  byPro: ['proId', 'createdAt'],
  due: ['due', 'dueAt'],
  desk: ['desk', 'deskSince'],
  failed: ['failed', 'failedSince'],
} as const;

interface Permission {
  readonly actions: readonly string[];
  /** The indexes that the actions are for; the table itself if left out. */
  readonly indexes?: readonly (keyof typeof indexes)[];
}

const permissions: Readonly<Record<TableAccess, Permission>> = {
  readItems: { actions: ['dynamodb:BatchGetItem'] },
  readChanges: { actions: ['dynamodb:Query'] },
  listByParty: { actions: ['dynamodb:Query'], indexes: ['byCustomer', 'byPro'] },
  listContested: { actions: ['dynamodb:Query'], indexes: ['desk'] },
  listFailed: { actions: ['dynamodb:Query'], indexes: ['failed'] },
  listNotes: { actions: ['dynamodb:Query'] },
  findDue: { actions: ['dynamodb:Query'], indexes: ['due'] },
  findByPayment: { actions: ['dynamodb:Query'] },
  append: { actions: ['dynamodb:PutItem'] },
  takeDisputes: { actions: ['dynamodb:ConditionCheckItem'] },
  setAvailability: { actions: ['dynamodb:PutItem', 'dynamodb:DeleteItem'] },
  keepMail: { actions: ['dynamodb:PutItem'] },
};

/** The one table: orders, their changes, idempotency keys and the ledger, and the stream of changes. */
export class OrderTable extends Construct {
  readonly tableName: string;
  readonly streamArn: string;
  readonly alarms: readonly AlarmSpec[];
  private readonly table: Table;

  constructor(scope: Construct, id: string, props: OrderTableProps) {
    super(scope, id);
    this.table = new Table(this, 'Table', {
      partitionKey: string('pk'),
      sortKey: string('sk'),
      billingMode: BillingMode.PAY_PER_REQUEST,
      stream: StreamViewType.NEW_IMAGE,
      timeToLiveAttribute: 'ttl',
      encryption: TableEncryption.AWS_MANAGED,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: props.protectData,
      removalPolicy: props.protectData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    for (const [indexName, [partitionKey, sortKey]] of Object.entries(indexes)) {
      this.table.addGlobalSecondaryIndex({
        indexName,
        partitionKey: string(partitionKey),
        sortKey: string(sortKey),
        projectionType: ProjectionType.KEYS_ONLY,
      });
    }
    this.tableName = this.table.tableName;
    // biome-ignore lint/style/noNonNullAssertion: the stream is switched on above
    this.streamArn = this.table.tableStreamArn!;
    this.alarms = [this.throttled()];
  }

  /** Lets the role do exactly what the named kinds of access stand for. */
  grant(role: ServiceRole, ...access: readonly TableAccess[]): void {
    for (const name of access) {
      const { actions, indexes: only } = permissions[name];
      const arn = this.table.tableArn;
      role.allow(actions, ...(only?.map((index) => `${arn}/index/${index}`) ?? [arn]));
    }
  }

  /** Lets the role read the stream of changes. */
  grantReadStream(role: ServiceRole): void {
    role.allow(
      ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
      this.streamArn,
    );
    role.allowMatching(
      `${this.table.tableArn}/stream/*`,
      'Lambda lists the streams of the table; which there will be is not known beforehand.',
      'dynamodb:ListStreams',
    );
  }

  private throttled(): AlarmSpec {
    const name = 'table-throttled';
    const period = Duration.minutes(5);
    const throttledWrites = (of: { readonly GlobalSecondaryIndexName?: keyof typeof indexes }) =>
      this.table.metric('WriteThrottleEvents', {
        statistic: 'Sum',
        period,
        dimensionsMap: { TableName: this.tableName, ...of },
      });
    return {
      name,
      meaning: 'DynamoDB refused reads or writes of the table, because of too many at once.',
      firstStep:
        'Look for one order or party with unusual traffic; then at the limits of the account.',
      metric: sumOf({
        name,
        period,
        parts: {
          dueWrites: throttledWrites({ GlobalSecondaryIndexName: 'due' }),
          deskWrites: throttledWrites({ GlobalSecondaryIndexName: 'desk' }),
          failedWrites: throttledWrites({ GlobalSecondaryIndexName: 'failed' }),
          reads: this.table.metric('ReadThrottleEvents', { statistic: 'Sum', period }),
          writes: throttledWrites({}),
        },
      }),
      graph: 'table',
      label: 'Reads and writes',
      threshold: 10,
    };
  }
}

const string = (name: string) => ({ name, type: AttributeType.STRING });
