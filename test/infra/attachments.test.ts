import { actionsOf, functionsThatMay, permissionsOf } from './permissions.ts';
import { resourcesOf, templateOf, theOnly } from './stack-under-test.ts';

const scanned = { attachments: { scanned: true } } as const;

describe('the bucket for files', () => {
  const template = templateOf('prod');
  const { Properties, DependsOn, DeletionPolicy } = theOnly(template, 'AWS::S3::Bucket', 'Files');
  const policy = theOnly(template, 'AWS::S3::BucketPolicy', 'Files').Properties.PolicyDocument;
  const [queuePolicyId = '', queuePolicy] =
    Object.entries(resourcesOf(template, 'AWS::SQS::QueuePolicy')).find(([id]) =>
      id.startsWith('FilesUploadsQueue'),
    ) ?? [];

  test('is private, encrypted, in versions, and reached by TLS only', () => {
    expect(Properties).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      VersioningConfiguration: { Status: 'Enabled' },
    });
    expect(JSON.stringify(Properties.BucketEncryption)).toContain('AES256');
    expect(policy.Statement).toEqual([
      expect.objectContaining({
        Effect: 'Deny',
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      }),
    ]);
  });

  test('removes what no form refers to, and nothing that lost its tag', () => {
    expect(Properties.LifecycleConfiguration.Rules).toEqual([
      {
        Id: 'unused-uploads',
        Status: 'Enabled',
        TagFilters: [{ Key: 'unused', Value: 'yes' }],
        ExpirationInDays: 2,
        NoncurrentVersionExpiration: { NoncurrentDays: 7 },
      },
      {
        Id: 'what-is-left-of-them',
        Status: 'Enabled',
        ExpiredObjectDeleteMarker: true,
        AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
      },
    ]);
  });

  test('lets pages send forms to it, and read nothing by script', () => {
    expect(Properties.CorsConfiguration.CorsRules).toEqual([
      { AllowedMethods: ['POST'], AllowedOrigins: ['*'], MaxAge: 3600 },
    ]);
  });

  test('stays with what it holds where data is protected', () => {
    expect(DeletionPolicy).toBe('Retain');
    expect(theOnly(templateOf('dev'), 'AWS::S3::Bucket', 'Files').DeletionPolicy).toBe('Delete');
  });

  test('tells its queue of every upload, once it may', () => {
    expect(Properties.NotificationConfiguration).toEqual({
      QueueConfigurations: [
        {
          Event: 's3:ObjectCreated:*',
          Queue: { 'Fn::GetAtt': [expect.stringMatching(/^FilesUploadsQueue/), 'Arn'] },
        },
      ],
    });
    expect(DependsOn).toContain(queuePolicyId);
  });

  test('nobody else may put messages there', () => {
    const allowed = queuePolicy?.Properties.PolicyDocument.Statement.filter(
      ({ Effect }: { Effect: string }) => Effect === 'Allow',
    );

    expect(allowed).toEqual([
      expect.objectContaining({
        Action: 'sqs:SendMessage',
        Principal: { Service: 's3.amazonaws.com' },
        Condition: {
          ArnEquals: { 'aws:SourceArn': expect.anything() },
          StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
        },
      }),
    ]);
    const [{ Condition }] = allowed;
    const [, parts] = Condition.ArnEquals['aws:SourceArn']['Fn::Join'];
    const [, name] = Properties.BucketName['Fn::Join'];
    expect(JSON.stringify(parts)).toContain(JSON.stringify(name.slice(1)).slice(1, -1));
  });

  test('has no custom resource about it', () => {
    const types = Object.values(template.toJSON().Resources).map(
      (one) => (one as { Type: string }).Type,
    );

    expect(types.filter((type) => /Custom::S3|Notifications/.test(type))).toEqual([]);
  });
});

describe('what functions may do with files', () => {
  const template = templateOf('dev', scanned);

  test.each([
    ['add-attachment', ['PutObject', 'PutObjectTagging']],
    ['get-attachment', ['GetObject', 'GetObjectVersion']],
    ['check-upload', ['DeleteObjectVersion', 'GetObject', 'GetObjectVersion', 'ListBucket']],
    ['keep-attachments', ['DeleteObjectTagging', 'DeleteObjectVersionTagging']],
    ['take-verdict', ['DeleteObjectVersion']],
  ])('%s: %j and nothing else', (name, actions) => {
    expect(actionsOf(template, name, 's3')).toEqual(actions);
    const own = permissionsOf(template, name).filter(({ action }) => action.startsWith('s3:'));
    for (const { on } of own) expect(on).toMatch(/FilesBucket\w+","Arn"\]/);
  });

  test('no other function reaches them', () => {
    expect(functionsThatMay(template, 's3:GetObject')).toEqual(['get-attachment', 'check-upload']);
    expect(functionsThatMay(template, 's3:GetObjectVersion')).toEqual([
      ...['get-attachment', 'check-upload'],
    ]);
  });

  test('that keeps files only reads the table', () => {
    expect(actionsOf(template, 'keep-attachments', 'dynamodb')).toEqual(['BatchGetItem']);
  });
});

describe('files that forms refer to', () => {
  const template = templateOf('prod');
  const { Properties: rule } = theOnly(template, 'AWS::Events::Rule', 'Attachments');

  test('are kept by the events of those forms', () => {
    const attachments = { attachmentId: [{ exists: true }] };
    expect(rule.EventPattern).toEqual({
      source: ['order-requests'],
      'detail-type': [
        ...['request_opened', 'progress_provided', 'request_contested', 'dispute_resolved'],
      ],
      detail: {
        $or: [
          { data: { form: { attachments } } },
          { data: { response: { attachments } } },
          { data: { resolution: { attachments } } },
        ],
      },
    });
  });

  test('are kept before the life-cycle takes them, or somebody is told', () => {
    const queues = Object.entries(resourcesOf(template, 'AWS::SQS::Queue'));
    const [, work] = queues.find(([id]) => /^AttachmentsKeeperWorkQueue/.test(id)) ?? [];
    const { VisibilityTimeout, RedrivePolicy } = work?.Properties ?? {};

    expect(VisibilityTimeout * RedrivePolicy.maxReceiveCount).toBeLessThanOrEqual(12 * 3600);
  });
});

describe('a scanner', () => {
  test('is asked and heard where a stage wants that', () => {
    const template = templateOf('dev', scanned);
    const { Properties: check } = theOnly(
      template,
      'AWS::Lambda::Function',
      'AttachmentsUploadsCheckUpload',
    );

    expect(check.Environment.Variables.SCANNER_BUS_NAME).toEqual({ Ref: expect.any(String) });
    expect(functionsThatMay(template, 'events:PutEvents')).toContain('check-upload');
    expect(theOnly(template, 'AWS::Events::Rule', 'AttachmentsVerdicts').Properties).toMatchObject({
      EventPattern: {
        source: ['order-requests.scanner'],
        'detail-type': ['attachment_scanned'],
      },
    });
  });

  test('leaves no trace elsewhere', () => {
    const template = templateOf('dev');

    expect(JSON.stringify(template.toJSON())).not.toMatch(/SCANNER|scanner|take-verdict|Verdicts/);
    expect(functionsThatMay(template, 'events:PutEvents')).toEqual(['publish-events']);
  });
});
