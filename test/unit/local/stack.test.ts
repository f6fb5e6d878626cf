import { Stack } from '../../../local/template/stack.ts';
import type { Template } from '../../../local/template/template.ts';

const stackOf = (template: Template, parameters = {}) => new Stack('shop', template, parameters);

describe('references', () => {
  const stack = stackOf({
    Resources: {
      Table: { Type: 'AWS::DynamoDB::Table' },
      Named: { Type: 'AWS::Lambda::Function', Properties: { FunctionName: 'sweep' } },
      Machine: { Type: 'AWS::StepFunctions::StateMachine' },
      Pool: { Type: 'AWS::Cognito::UserPool' },
      User: { Type: 'AWS::Lambda::Function', Properties: { Table: { Ref: 'Table' } } },
    },
  });

  test('a name is made of the stack and the logical id', () => {
    expect(stack.ref('Table')).toBe('shop-Table');
  });

  test('a given name is kept', () => {
    expect(stack.attribute('Named', 'Arn')).toMatch(/:function:sweep$/);
  });

  test('a state machine refers to itself by its ARN', () => {
    expect(stack.ref('Machine')).toBe(stack.attribute('Machine', 'Arn'));
  });

  test('a user pool is its issuer', () => {
    const url = `https://cognito-idp.us-east-1.amazonaws.com/${stack.ref('Pool')}`;
    expect(stack.attribute('Pool', 'ProviderURL')).toBe(url);
  });

  test('properties come resolved', () => {
    const [, user] = stack.all<{ Table?: string }>('AWS::Lambda::Function');
    expect(user?.properties.Table).toBe('shop-Table');
  });

  test('an unknown attribute is refused', () => {
    expect(() => stack.attribute('Table', 'Colour')).toThrow(
      'does not know Colour of AWS::DynamoDB::Table',
    );
  });

  test('more than one of what must be one is refused', () => {
    expect(() => stack.one('AWS::Lambda::Function')).toThrow(/exactly one .* has 2/);
  });
});

test('an unknown resource type is refused at once, with its logical id', () => {
  const template = { Resources: { Cache: { Type: 'AWS::ElastiCache::CacheCluster' } } };
  expect(() => stackOf(template)).toThrow(/AWS::ElastiCache::CacheCluster \(Cache\)/);
});

describe('parameters', () => {
  const template = {
    Parameters: { Url: { Type: 'String' }, Size: { Type: 'Number', Default: '3' } },
    Resources: {},
  };

  test('take the given value, or their default', () => {
    const stack = stackOf(template, { Url: 'http://payments' });
    expect([stack.ref('Url'), stack.ref('Size')]).toEqual(['http://payments', '3']);
  });

  test('without a value are refused', () => {
    expect(() => stackOf(template)).toThrow("no value for the template's parameter Url");
  });
});
