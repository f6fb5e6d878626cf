import { Match } from 'aws-cdk-lib/assertions';
import { resourcesOf, templateOf, theOnly } from './stack-under-test.ts';

const CLIENT = 'AWS::Cognito::UserPoolClient';
const AUTHORIZER = 'AWS::ApiGatewayV2::Authorizer';

describe('Cognito', () => {
  const template = templateOf('dev');

  test('gives people a code, never orders.write, and no secret to keep', () => {
    template.hasResourceProperties(CLIENT, {
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'email', 'profile'],
      GenerateSecret: false,
    });
  });

  test('grants orders.write to the back end, by its own credentials', () => {
    template.hasResourceProperties(CLIENT, {
      AllowedOAuthFlows: ['client_credentials'],
      AllowedOAuthScopes: [
        Match.objectLike({ 'Fn::Join': ['', [Match.anyValue(), '/orders.write']] }),
      ],
      GenerateSecret: true,
    });
    template.hasResourceProperties('AWS::Cognito::UserPoolResourceServer', {
      Identifier: 'order-requests',
      Scopes: [{ ScopeName: 'orders.write' }],
    });
  });

  test('has exactly these two clients, and the API accepts both', () => {
    const clients = Object.keys(resourcesOf(template, CLIENT));

    expect(clients).toHaveLength(2);
    template.hasResourceProperties(AUTHORIZER, {
      JwtConfiguration: {
        Audience: clients.map((Ref) => ({ Ref })),
        Issuer: { 'Fn::GetAtt': [Match.stringLikeRegexp('Pool'), 'ProviderURL'] },
      },
    });
  });

  test('knows moderators by their group', () => {
    template.hasResourceProperties('AWS::Cognito::UserPoolGroup', { GroupName: 'moderators' });
  });

  test('lets nobody register themselves unless the stage says so', () => {
    template.hasResourceProperties('AWS::Cognito::UserPool', {
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    });
  });

  test('has an address for signing in and for tokens that no other stack has', () => {
    const { Domain } = theOnly(template, 'AWS::Cognito::UserPoolDomain').Properties;

    expect(JSON.stringify(Domain)).toContain('order-requests-dev-');
    expect(JSON.stringify(Domain)).toContain('AWS::StackId');
  });

  test('takes the address that the stage names', () => {
    const named = templateOf('dev', {
      identity: {
        kind: 'cognito',
        domainPrefix: 'market-orders',
        callbackUrls: ['https://example.com/back'],
        selfSignUp: true,
      },
    });

    named.hasResourceProperties('AWS::Cognito::UserPoolDomain', { Domain: 'market-orders' });
    named.hasResourceProperties(CLIENT, {
      CallbackURLs: Match.arrayWith(['https://example.com/back']),
    });
    named.hasResourceProperties('AWS::Cognito::UserPool', {
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: false },
    });
  });

  test('keeps its people in prod', () => {
    templateOf('prod').hasResource('AWS::Cognito::UserPool', {
      DeletionPolicy: 'Retain',
      Properties: { DeletionProtection: 'ACTIVE' },
    });
  });
});

describe('an existing OpenID Connect provider', () => {
  const template = templateOf('dev', {
    identity: {
      kind: 'oidc',
      issuer: 'https://login.example.com/',
      audience: ['orders'],
      groupsClaim: 'roles',
    },
  });

  test('replaces Cognito', () => {
    const types = Object.values(template.toJSON().Resources as Record<string, { Type: string }>);

    expect(types.filter(({ Type }) => Type.startsWith('AWS::Cognito'))).toEqual([]);
    template.hasResourceProperties(AUTHORIZER, {
      JwtConfiguration: { Audience: ['orders'], Issuer: 'https://login.example.com/' },
    });
  });

  test('names the claim that lists the groups', () => {
    template.hasResourceProperties('AWS::Lambda::Function', {
      Environment: { Variables: Match.objectLike({ GROUPS_CLAIM: 'roles' }) },
    });
  });
});
