import { permissionsOf } from './permissions.ts';
import { resourcesOf, templateOf, theOnly } from './stack-under-test.ts';

const BUCKET = 'AWS::S3::Bucket';

describe('relays', () => {
  const template = templateOf('dev');
  const mappings = Object.values(resourcesOf(template, 'AWS::Lambda::EventSourceMapping')).filter(
    ({ Properties }) => JSON.stringify(Properties.EventSourceArn).includes('StreamArn'),
  );
  const filterOf = (functionId: string) => {
    const mapping = mappings.find(({ Properties }) =>
      Properties.FunctionName.Ref.startsWith(functionId),
    );
    return JSON.parse(mapping?.Properties.FilterCriteria.Filters[0].Pattern);
  };

  test('are the only two readers of the stream', () => {
    expect(mappings).toHaveLength(2);
  });

  test('keep the records that they could not deliver', () => {
    for (const { Properties } of mappings) {
      expect(Properties.DestinationConfig.OnFailure.Destination).toEqual({
        'Fn::GetAtt': [expect.stringMatching(/^FailuresBucket/), 'Arn'],
      });
    }
  });

  test.each(['relay-timers', 'publish-events'])('%s may put records into the bucket', (name) => {
    const actions = permissionsOf(template, name).map(({ action }) => action);

    expect(actions).toEqual(expect.arrayContaining(['s3:PutObject', 's3:ListBucket']));
  });

  test('give up on single records, after a bounded number of tries', () => {
    for (const { Properties } of mappings) {
      expect(Properties).toMatchObject({
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        BisectBatchOnFunctionError: true,
        MaximumRetryAttempts: expect.any(Number),
      });
      expect(Properties.MaximumRetryAttempts).toBeGreaterThan(0);
    }
  });

  test('give up before the stream itself forgets, events later than timers', () => {
    const [timers = 0, events = 0] = mappings
      .map(({ Properties }) => Properties.MaximumRecordAgeInSeconds as number)
      .sort((a, b) => a - b);

    expect(timers).toBeGreaterThanOrEqual(3600);
    expect(events).toBeGreaterThan(timers);
    expect(events).toBeLessThan(24 * 3600);
  });

  test('start with the oldest change and keep the order of changes', () => {
    for (const { Properties } of mappings) {
      expect(Properties.StartingPosition).toBe('TRIM_HORIZON');
      expect(Properties.ParallelizationFactor).toBe(1);
    }
  });

  test('relay-timers sees new changes that carry a timer or a movement', () => {
    expect(filterOf('TimerRelay')).toEqual({
      eventName: ['INSERT'],
      dynamodb: {
        Keys: { sk: { S: [{ prefix: 'CHANGE#' }] } },
        NewImage: { carries: { S: ['timer', 'movement', 'timer+movement'] } },
      },
    });
  });

  test('publish-events sees every new change', () => {
    expect(filterOf('EventRelay')).toEqual({
      eventName: ['INSERT'],
      dynamodb: { Keys: { sk: { S: [{ prefix: 'CHANGE#' }] } } },
    });
  });
});

describe('the failure bucket', () => {
  const template = templateOf('prod');

  test('is encrypted, closed to the public and read over TLS only', () => {
    template.hasResourceProperties(BUCKET, {
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          { ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } },
        ],
      },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    });
    const [refusal] = theOnly(template, 'AWS::S3::BucketPolicy', 'Failures').Properties
      .PolicyDocument.Statement;
    expect(refusal).toMatchObject({
      Effect: 'Deny',
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    });
  });

  test('forgets what people wrote after 90 days', () => {
    const { Rules } = theOnly(template, BUCKET, 'Failures').Properties.LifecycleConfiguration;

    expect(Rules).toEqual([expect.objectContaining({ ExpirationInDays: 90, Status: 'Enabled' })]);
  });

  test('outlives the stack in prod', () => {
    expect(theOnly(template, BUCKET, 'Failures').DeletionPolicy).toBe('Retain');
  });
});
