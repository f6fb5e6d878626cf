import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { TableAccess } from '../functions.ts';

export interface OrderTableProps {
  readonly protectData: boolean;
}

/** The indexes with their keys; only keys are projected, so that a change costs no index write. */
const indexes = {
  byCustomer: ['customerId', 'createdAt'],
  byPro: ['proId', 'createdAt'],
  due: ['due', 'dueAt'],
} as const;

interface Permission {
  readonly actions: readonly string[];
  /** The indexes that the actions are for; the table itself if left out. */
  readonly indexes?: readonly (keyof typeof indexes)[];
}

const permissions: Readonly<Record<TableAccess, Permission>> = {
  readItems: { actions: ['dynamodb:GetItem', 'dynamodb:BatchGetItem'] },
  readChanges: { actions: ['dynamodb:Query'] },
  listByParty: { actions: ['dynamodb:Query'], indexes: ['byCustomer', 'byPro'] },
  findDue: { actions: ['dynamodb:Query'], indexes: ['due'] },
  append: { actions: ['dynamodb:PutItem'] },
};

/** The one table: orders, their changes, idempotency keys and the ledger, and the stream of changes. */
export class OrderTable extends Construct {
  readonly tableName: string;
  readonly streamArn: string;
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
  }

  /** Lets the grantee do exactly what the named kinds of access stand for. */
  grant(grantee: IGrantable, ...access: readonly TableAccess[]): void {
    for (const name of access) {
      const { actions, indexes: named } = permissions[name];
      Grant.addToPrincipal({
        grantee,
        actions: [...actions],
        resourceArns: named
          ? named.map((index) => `${this.table.tableArn}/index/${index}`)
          : [this.table.tableArn],
      });
    }
  }

  /** Lets the grantee read the stream of changes. */
  grantReadStream(grantee: IGrantable): Grant {
    return Grant.addToPrincipal({
      grantee,
      actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
      resourceArns: [this.streamArn],
    });
  }
}

const string = (name: string) => ({ name, type: AttributeType.STRING });
