import { Match } from 'aws-cdk-lib/assertions';
import { actionsOf, functionsThatMay, permissionsOf } from './permissions.ts';
import { resourcesOf, serviceFunctionsOf, templateOf, theOnly } from './stack-under-test.ts';

const SECRET = 'AWS::SecretsManager::Secret';
const QUEUE = 'AWS::SQS::Queue';
const MAPPING = 'AWS::Lambda::EventSourceMapping';

describe('payments by the ledger', () => {
  const template = templateOf('dev', { payments: 'ledger' });

  test('need no address and no key', () => {
    template.resourceCountIs(SECRET, 0);
    expect(template.findParameters('PaymentsUrl')).toEqual({});
  });
});

describe("payments by the marketplace's own service", () => {
  const template = templateOf('prod', { payments: 'http' });

  test('are sent to the address given at deployment', () => {
    template.hasParameter('PaymentsUrl', { Type: 'String' });
    template.hasResourceProperties('AWS::Lambda::Function', {
      Environment: {
        Variables: Match.objectLike({
          PAYMENTS_URL: { Ref: 'PaymentsUrl' },
        }),
      },
    });
  });

  test.each([
    ['https://pay.example.com/v2', true],
    ['http://127.0.0.1:4000', true],
    ['http://pay.example.com/v2', false],
    ['https://pay.example.com/', false],
    ['pay.example.com', false],
    ['', false],
  ])('take the address "%s": %s', (address, taken) => {
    const { AllowedPattern } = template.findParameters('PaymentsUrl').PaymentsUrl as {
      AllowedPattern: string;
    };

    expect(new RegExp(AllowedPattern).test(address)).toBe(taken);
  });

  test('are signed with a key that only move-money may read', () => {
    expect(functionsThatMay(template, 'secretsmanager:GetSecretValue')).toEqual(['move-money']);
  });

  test('are signed with a generated key, which prod keeps', () => {
    template.hasResource(SECRET, {
      DeletionPolicy: 'Retain',
      Properties: { GenerateSecretString: { PasswordLength: 64 } },
    });
  });
});

describe('payments by Stripe', () => {
  const template = templateOf('prod', {
    payments: 'stripe',
    stripe: {
      connect: { reverseTransfers: true, refundApplicationFees: false, applicationFeePercent: 10 },
    },
  });
  const variablesOf = (name: string) =>
    serviceFunctionsOf(template).find(({ Properties }) => Properties.Description.startsWith(name))
      ?.Properties.Environment.Variables;
  const { Properties: mapping } = theOnly(template, MAPPING, 'StripeEvents');

  test("go to Stripe's own address, unless they stay on the machine", () => {
    const { Default, AllowedPattern } = template.findParameters('StripeApiUrl')
      .StripeApiUrl as Record<string, string>;
    const takes = (address: string) => new RegExp(AllowedPattern ?? '').test(address);

    expect(Default).toBe('https://api.stripe.com');
    expect(takes('https://api.stripe.com')).toBe(true);
    expect(takes('http://127.0.0.1:12111')).toBe(true);
    expect(takes('https://api.stripe.com.example.com')).toBe(false);
    expect(takes('http://api.stripe.com')).toBe(false);
  });

  test('are signed with keys that an operator puts into a secret, which prod keeps', () => {
    template.hasResource(SECRET, { DeletionPolicy: 'Retain' });
    template.hasOutput('StripeKeysArn', {});
    expect(template.findParameters('PaymentsUrl')).toEqual({});
  });

  test('share with connected accounts as the stage says', () => {
    for (const name of ['Has the payment provider move money', 'Writes down in orders']) {
      expect(JSON.parse(variablesOf(name).STRIPE_CONNECT)).toEqual({
        ...{ reverseTransfers: true, refundApplicationFees: false, applicationFeePercent: 10 },
      });
    }
  });

  test('are told of on a route that needs no token', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Route', {
      RouteKey: 'POST /webhooks/stripe',
      AuthorizationType: 'NONE',
    });
  });

  test('leave no other route without one', () => {
    const open = Object.values(resourcesOf(template, 'AWS::ApiGatewayV2::Route'))
      .filter(({ Properties }) => Properties.AuthorizationType !== 'JWT')
      .map(({ Properties }) => Properties.RouteKey);

    expect(open).toEqual(['POST /webhooks/stripe']);
  });

  test('have their news taken up a few at a time, each message for itself', () => {
    expect(mapping).toMatchObject({
      ...{ BatchSize: 5, FunctionResponseTypes: ['ReportBatchItemFailures'] },
      ScalingConfig: { MaximumConcurrency: 5 },
    });
  });

  test('keep for 14 days what could not be taken up in an hour', () => {
    const { Properties: queue } = theOnly(template, QUEUE, 'StripeEventsNewsQueue');
    const { Properties: dead } = theOnly(template, QUEUE, 'StripeEventsNewsDeadLetters');

    expect(queue.RedrivePolicy.maxReceiveCount * queue.VisibilityTimeout).toBe(3600);
    expect(dead.MessageRetentionPeriod).toBe(14 * 24 * 3600);
    for (const { SqsManagedSseEnabled } of [queue, dead]) expect(SqsManagedSseEnabled).toBe(true);
  });

  test('let who receives messages send to that queue and read the keys, and nothing else', () => {
    const actions = permissionsOf(template, 'receive-stripe-event').map(({ action }) => action);

    expect(actions.filter((action) => !/^(logs|xray):/.test(action)).sort()).toEqual([
      'secretsmanager:GetSecretValue',
      'sqs:SendMessage',
    ]);
  });

  test('let who takes up news read and change orders, and find them by their payment', () => {
    expect(actionsOf(template, 'take-up-news', 'dynamodb')).toEqual([
      ...['BatchGetItem', 'PutItem', 'Query'],
    ]);
  });
});

test.each(['ledger', 'http'] as const)('a stage with %s hears nothing of Stripe', (payments) => {
  const template = templateOf('dev', { payments });

  expect(JSON.stringify(template)).not.toMatch(/[Ss]tripe/);
});

test('the local stage pays by a service, so that the service can fail', () => {
  templateOf('local').hasParameter('PaymentsUrl', {});
});
