import { stackOf, templateOf } from './stack-under-test.ts';

const always = [
  'ApiUrl',
  'Issuer',
  'TableName',
  'EventBusName',
  'FileBucketName',
  'FailureBucketName',
  'TimerRelayName',
  'EventRelayName',
  'AlarmTopicArn',
  'DashboardUrl',
];
const outputsOf = (template: { findOutputs(id: string): object }) =>
  Object.keys(template.findOutputs('*')).sort();

describe('outputs', () => {
  test('tell what a client and an operator need, with Cognito', () => {
    const cognito = ['UserPoolId', 'AppClientId', 'MachineClientId', 'SignInUrl'];

    const page = ['PageUrl', 'PageBucketName'];

    expect(outputsOf(templateOf('dev'))).toEqual([...always, ...cognito, ...page].sort());
  });

  test('tell nothing of Cognito where there is none, and the key of the payment service', () => {
    const template = templateOf('dev', {
      payments: 'http',
      identity: {
        kind: 'oidc',
        issuer: 'https://login.example.com',
        audience: ['orders'],
        groupsClaim: 'roles',
      },
    });

    expect(outputsOf(template)).toEqual([...always, 'PaymentsKeyArn'].sort());
  });
});

describe('the stack', () => {
  test('cannot be deleted by accident in prod', () => {
    expect(stackOf('prod').terminationProtection).toBe(true);
    expect(stackOf('dev').terminationProtection).toBe(false);
  });

  test('has a bus for events that other services find by its name', () => {
    templateOf('prod').hasResourceProperties('AWS::Events::EventBus', {
      Name: 'order-requests-prod',
    });
  });
});
