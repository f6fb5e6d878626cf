import { WEBHOOK_TRIES } from '../../lambdas/application/webhook-pauses.ts';
import { textOf } from './dashboard.ts';
import { actionsOf, permissionsOf } from './permissions.ts';
import { resourcesOf, templateOf, theOnly } from './stack-under-test.ts';

const shop = 'https://shop.example.com/webhooks';
const books = 'https://books.example.com/';
const NAME = 'deliver-webhook';

describe('webhooks', () => {
  const template = templateOf('prod', {
    webhooks: [{ url: shop }, { url: books, events: ['refund_succeeded'] }],
  });
  const queues = Object.entries(resourcesOf(template, 'AWS::SQS::Queue')).filter(([id]) =>
    id.startsWith('WebhooksReceiver'),
  );
  const waiting = queues.filter(([, { Properties }]) => Properties.RedrivePolicy);
  const undelivered = queues.filter(([, { Properties }]) => !Properties.RedrivePolicy);
  const rules = Object.entries(resourcesOf(template, 'AWS::Events::Rule'))
    .filter(([id]) => id.startsWith('Webhooks'))
    .map(([, { Properties }]) => Properties);
  const mappings = Object.values(resourcesOf(template, 'AWS::Lambda::EventSourceMapping'))
    .map(({ Properties }) => Properties)
    .filter(({ FunctionName }) => FunctionName.Ref.startsWith('Webhooks'));
  const deliver = theOnly(template, 'AWS::Lambda::Function', 'WebhooksDeliverWebhook').Properties;
  const arnOf = (id = '') => ({ 'Fn::GetAtt': [id, 'Arn'] });

  test('each receiver has a queue, and one for what it does not take', () => {
    expect(waiting).toHaveLength(2);
    expect(undelivered).toHaveLength(2);
    for (const [, { Properties }] of waiting) {
      expect(Properties.RedrivePolicy.maxReceiveCount).toBe(WEBHOOK_TRIES);
      expect(undelivered.map(([id]) => arnOf(id))).toContainEqual(
        Properties.RedrivePolicy.deadLetterTargetArn,
      );
    }
    for (const [, { Properties }] of undelivered) {
      expect(Properties.MessageRetentionPeriod).toBe(14 * 24 * 3600);
    }
  });

  test('queues are encrypted, and reached by TLS only', () => {
    for (const [, { Properties }] of queues) expect(Properties.SqsManagedSseEnabled).toBe(true);
    const policies = Object.values(resourcesOf(template, 'AWS::SQS::QueuePolicy'));
    for (const [id] of queues) {
      const policy = policies.find(({ Properties }) => Properties.Queues[0].Ref === id);
      expect(policy?.Properties.PolicyDocument.Statement).toContainEqual(
        expect.objectContaining({
          Effect: 'Deny',
          Action: 'sqs:*',
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        }),
      );
    }
  });

  test('only the rule of the receiver may send to them', () => {
    const statements = Object.entries(resourcesOf(template, 'AWS::SQS::QueuePolicy'))
      .filter(([id]) => id.startsWith('WebhooksReceiver'))
      .flatMap(([, { Properties }]) => Properties.PolicyDocument.Statement)
      .filter(({ Effect }) => Effect === 'Allow');

    expect(statements).toHaveLength(4);
    for (const { Principal, Condition } of statements) {
      expect(Principal).toEqual({ Service: 'events.amazonaws.com' });
      const [ruleId] = Condition.ArnEquals['aws:SourceArn']['Fn::GetAtt'];
      expect(ruleId).toMatch(/^WebhooksReceiver[0-9a-f]{8}Rule/);
    }
  });

  test('a rule passes on what the receiver wants to know, and for a day', () => {
    const patterns = rules.map(({ EventPattern }) => EventPattern);

    expect(patterns).toEqual([
      { source: ['order-requests'] },
      { source: ['order-requests'], 'detail-type': ['refund_succeeded'] },
    ]);
    for (const { Targets } of rules) {
      expect(Targets).toEqual([
        expect.objectContaining({
          DeadLetterConfig: { Arn: expect.anything() },
          RetryPolicy: { MaximumEventAgeInSeconds: 24 * 3600, MaximumRetryAttempts: 185 },
        }),
      ]);
      expect(waiting.map(([id]) => arnOf(id))).toContainEqual(Targets[0].Arn);
      expect(undelivered.map(([id]) => arnOf(id))).toContainEqual(Targets[0].DeadLetterConfig.Arn);
    }
  });

  test('a slow receiver holds only a part of the function', () => {
    expect(mappings).toHaveLength(2);
    for (const mapping of mappings) {
      expect(mapping).toMatchObject({
        ScalingConfig: { MaximumConcurrency: 5 },
        FunctionResponseTypes: ['ReportBatchItemFailures'],
      });
    }
  });

  test('a batch whose names nobody looks up leaves threads for the next ones', () => {
    const threads = Number(deliver.Environment.Variables.UV_THREADPOOL_SIZE);

    for (const { BatchSize } of mappings) expect(threads).toBeGreaterThan(4 * BatchSize);
  });

  test('a message is hidden for six times as long as the function may take', () => {
    for (const [, { Properties }] of waiting) {
      expect(Properties.VisibilityTimeout).toBeGreaterThanOrEqual(6 * deliver.Timeout);
    }
  });

  test('the function knows address and secret by queue', () => {
    const text = textOf(deliver.Environment.Variables.WEBHOOK_RECEIVERS);
    const known = JSON.parse(text) as Record<string, { url: string; secretId: string }>;

    expect(Object.keys(known)).toEqual(waiting.map(([id]) => id));
    expect(Object.values(known).map(({ url }) => url)).toEqual([shop, books]);
    for (const { secretId } of Object.values(known)) expect(secretId).toMatch(/Secret/);
    expect(deliver.Environment.Variables).not.toHaveProperty('WEBHOOKS_MAY_BE_LOCAL');
  });

  test('a secret is base64 of 33 bytes, and stays where data is protected', () => {
    const secrets = Object.entries(resourcesOf(template, 'AWS::SecretsManager::Secret'));

    expect(secrets).toHaveLength(2);
    for (const [, { DeletionPolicy, Properties }] of secrets) {
      expect(DeletionPolicy).toBe('Retain');
      expect(Properties.GenerateSecretString).toEqual({
        SecretStringTemplate: '{}',
        GenerateStringKey: 'current',
        PasswordLength: 44,
        ExcludePunctuation: true,
      });
    }
  });

  test('the function may take from its queues and read its secrets, and nothing else', () => {
    const own = permissionsOf(template, NAME).filter(({ action }) => /^(sqs|secrets)/.test(action));

    expect(actionsOf(template, NAME, 'sqs')).toEqual([
      ...['ChangeMessageVisibility', 'DeleteMessage', 'GetQueueAttributes', 'ReceiveMessage'],
    ]);
    for (const { on } of own) expect(on).toMatch(/WebhooksReceiver[0-9a-f]{8}(Queue|Secret)/);
    const services = permissionsOf(template, NAME).map(({ action }) => action.split(':')[0]);
    expect([...new Set(services)].sort()).toEqual(['logs', 'secretsmanager', 'sqs']);
  });

  test('only it may take their messages', () => {
    const policies = Object.entries(resourcesOf(template, 'AWS::IAM::Policy'));
    const takers = policies.filter(([, policy]) =>
      /sqs:Receive.*WebhooksReceiver/.test(JSON.stringify(policy)),
    );

    expect(takers.map(([id]) => id)).toEqual([expect.stringMatching(/^WebhooksDeliverWebhook/)]);
  });

  test('the ids of a receiver depend on its address alone', () => {
    const alone = templateOf('prod', { webhooks: [{ url: books }] });
    const ids = Object.keys(resourcesOf(alone, 'AWS::SQS::Queue'));

    expect(Object.keys(resourcesOf(template, 'AWS::SQS::Queue'))).toEqual(
      expect.arrayContaining(ids),
    );
  });
});

test('a stage that tells nobody has nothing that could', () => {
  const template = templateOf('prod');

  expect(JSON.stringify(template.toJSON())).not.toMatch(/deliver-webhook|Webhooks/);
});

test('the runner has the function, and no receivers until somebody names one', () => {
  const template = templateOf('local');

  expect(
    theOnly(template, 'AWS::Lambda::Function', 'WebhooksDeliverWebhook').Properties.Environment
      .Variables.WEBHOOK_RECEIVERS,
  ).toBe('{}');
  expect(Object.keys(resourcesOf(template, 'AWS::Events::Rule')).join()).not.toMatch(/Webhooks/);
});
