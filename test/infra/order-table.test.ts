import { Match } from 'aws-cdk-lib/assertions';
import { templateOf, theOnly } from './stack-under-test.ts';

const TABLE = 'AWS::DynamoDB::Table';

describe('the table', () => {
  const dev = templateOf('dev');

  test('is paid per request, encrypted, and can be restored to any point in time', () => {
    dev.hasResourceProperties(TABLE, {
      BillingMode: 'PAY_PER_REQUEST',
      SSESpecification: { SSEEnabled: true },
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    });
  });

  test('streams new images and forgets items whose ttl has passed', () => {
    dev.hasResourceProperties(TABLE, {
      StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
      TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
    });
  });

  test('has the five indexes, which hold keys only', () => {
    const keys = (partition: string, sort: string) => [
      { AttributeName: partition, KeyType: 'HASH' },
      { AttributeName: sort, KeyType: 'RANGE' },
    ];
    const { GlobalSecondaryIndexes } = theOnly(dev, TABLE).Properties;

    expect(GlobalSecondaryIndexes).toEqual(
      [
        { IndexName: 'byCustomer', KeySchema: keys('customerId', 'createdAt') },
        { IndexName: 'byPro', KeySchema: keys('proId', 'createdAt') },
        { IndexName: 'due', KeySchema: keys('due', 'dueAt') },
        { IndexName: 'desk', KeySchema: keys('desk', 'deskSince') },
        { IndexName: 'failed', KeySchema: keys('failed', 'failedSince') },
      ].map((index) => ({ ...index, Projection: { ProjectionType: 'KEYS_ONLY' } })),
    );
  });

  test('is protected from deletion in prod, and stays when the stack goes', () => {
    const prod = templateOf('prod');

    prod.hasResourceProperties(TABLE, { DeletionProtectionEnabled: true });
    prod.hasResource(TABLE, { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  });

  test('goes with the stack in dev', () => {
    dev.hasResourceProperties(TABLE, { DeletionProtectionEnabled: Match.not(true) });
    dev.hasResource(TABLE, { DeletionPolicy: 'Delete' });
  });
});
