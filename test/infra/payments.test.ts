import { Match } from 'aws-cdk-lib/assertions';
import { templateOf } from './stack-under-test.ts';

const SECRET = 'AWS::SecretsManager::Secret';
const withProvider = (provider: string) => ({
  Environment: { Variables: Match.objectLike({ PAYMENTS_PROVIDER: provider }) },
});

describe('payments by the ledger', () => {
  const template = templateOf('dev', { payments: 'ledger' });

  test('need no address and no key', () => {
    template.hasResourceProperties('AWS::Lambda::Function', withProvider('ledger'));
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
          PAYMENTS_PROVIDER: 'http',
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

  test('are signed with a generated key, which prod keeps', () => {
    template.hasResource(SECRET, {
      DeletionPolicy: 'Retain',
      Properties: { GenerateSecretString: { PasswordLength: 64 } },
    });
  });
});

test('the local stage pays by a service, so that the service can fail', () => {
  templateOf('local').hasResourceProperties('AWS::Lambda::Function', withProvider('http'));
});
