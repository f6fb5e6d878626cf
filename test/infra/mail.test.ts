import { MAIL_EVENTS } from '../../lambdas/application/mail/mail-events.ts';
import { checkedStageConfig, type StageConfig } from '../../lib/stage-config.ts';
import { findStage } from '../../lib/stages.ts';
import { actionsOf, permissionsOf } from './permissions.ts';
import { resourcesOf, templateOf, theOnly } from './stack-under-test.ts';

const mail = { from: 'Orders <orders@mail.example.com>' };
const CLAIM_SECONDS = 60;

const oidc = {
  kind: 'oidc' as const,
  issuer: 'https://id.example.com',
  audience: ['orders'],
  groupsClaim: 'groups',
};
const directory = { url: 'https://id.example.com/people' };

describe('mail', () => {
  const template = templateOf('prod', { mail });
  const send = theOnly(template, 'AWS::Lambda::Function', 'MailSender').Properties;
  const [setId] = Object.keys(resourcesOf(template, 'AWS::SES::ConfigurationSet'));
  const { Variables } = send.Environment;

  test('is made of the events that make it, and of no others', () => {
    const own = theOnly(template, 'AWS::Events::Rule', 'MailSender').Properties;

    expect(own.EventPattern).toEqual({ source: ['order-requests'], 'detail-type': MAIL_EVENTS });
    expect(own.Targets).toEqual([
      expect.objectContaining({ DeadLetterConfig: { Arn: expect.anything() } }),
    ]);
  });

  test('waits longer for its next try than it is claimed, and is claimed longer than a run takes', () => {
    const [, queue] =
      Object.entries(resourcesOf(template, 'AWS::SQS::Queue')).find(
        ([id, { Properties }]) => id.startsWith('MailSender') && Properties.RedrivePolicy,
      ) ?? [];

    expect(send.Timeout).toBeLessThan(CLAIM_SECONDS);
    expect(queue?.Properties.VisibilityTimeout).toBeGreaterThan(CLAIM_SECONDS);
    expect(queue?.Properties.VisibilityTimeout).toBeGreaterThanOrEqual(6 * send.Timeout);
  });

  test('what comes back is heard from the configuration set of this stack only', () => {
    const feedback = theOnly(template, 'AWS::Events::Rule', 'MailFeedback').Properties;

    expect(feedback.EventPattern).toEqual({
      source: ['aws.ses'],
      'detail-type': ['Email Bounced', 'Email Complaint Received'],
      detail: { mail: { tags: { 'ses:configuration-set': [{ Ref: setId }] } } },
    });
    template.hasResourceProperties('AWS::SES::ConfigurationSetEventDestination', {
      ConfigurationSetName: { Ref: setId },
      EventDestination: { MatchingEventTypes: ['bounce', 'complaint'] },
    });
  });

  test('SES, too, leaves addresses alone that bounce or complain', () => {
    template.hasResourceProperties('AWS::SES::ConfigurationSet', {
      SuppressionOptions: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] },
    });
  });

  test('is sent as the sender only, and under the configuration set', () => {
    const [allowed, ...more] = permissionsOf(template, 'send-mail').filter(({ action }) =>
      action.startsWith('ses:'),
    );
    const resources = JSON.parse(allowed?.on ?? '[]') as object[];

    expect([allowed?.action, ...more]).toEqual(['ses:SendEmail']);
    expect(resources.map((one) => JSON.stringify(one))).toEqual([
      expect.stringContaining(`:configuration-set/",{"Ref":"${setId}"}`),
      expect.stringContaining(':identity/example.com"'),
      expect.stringContaining(':identity/mail.example.com"'),
      expect.stringContaining(':identity/orders@mail.example.com"'),
    ]);
  });

  test('finds people in the user pool, and may do nothing else there', () => {
    expect(actionsOf(template, 'send-mail', 'cognito-idp')).toEqual(['ListUsers']);
    expect(actionsOf(template, 'send-mail', 'dynamodb')).toEqual(['BatchGetItem', 'PutItem']);
    expect(actionsOf(template, 'stop-mail', 'dynamodb')).toEqual(['PutItem']);
    expect(actionsOf(template, 'unsubscribe', 'dynamodb')).toEqual(['PutItem']);
  });

  test('links lead to the page, which passes the one that stops reminders on to the API', () => {
    expect(JSON.stringify(Variables.ORDER_URL)).toMatch(/DomainName.*\/orders\/\{orderId\}/);
    expect(JSON.stringify(Variables.UNSUBSCRIBE_URL)).toMatch(/DomainName.*\/mail\/unsubscribe/);
    const { CacheBehaviors } = theOnly(template, 'AWS::CloudFront::Distribution').Properties
      .DistributionConfig;
    expect(CacheBehaviors.map(({ PathPattern }: { PathPattern: string }) => PathPattern)).toContain(
      '/mail/*',
    );
  });

  test('can be stopped without a token, and only that can', () => {
    const open = Object.values(resourcesOf(template, 'AWS::ApiGatewayV2::Route'))
      .filter(({ Properties }) => Properties.AuthorizationType === 'NONE')
      .map(({ Properties }) => Properties.RouteKey);

    expect(open.sort()).toEqual(['GET /mail/unsubscribe', 'POST /mail/unsubscribe']);
  });
});

test('with another identity provider, people are found in its directory', () => {
  const orderUrl = 'https://example.com/orders/{orderId}';
  const template = templateOf('prod', {
    mail: { ...mail, orderUrl },
    identity: { ...oidc, directory },
  });
  const { Variables } = theOnly(template, 'AWS::Lambda::Function', 'MailSender').Properties
    .Environment;

  expect(Variables).toMatchObject({ DIRECTORY_URL: directory.url, ORDER_URL: orderUrl });
  expect(JSON.stringify(Variables.UNSUBSCRIBE_URL)).toContain('ApiEndpoint');
  expect(Variables).not.toHaveProperty('USER_POOL_ID');
  template.hasOutput('DirectoryTokenArn', {});
});

test('a stage without mail has nothing of it', () => {
  const text = JSON.stringify(templateOf('prod').toJSON());

  expect(text).not.toMatch(/AWS::SES|\/mail\/|send-mail|stop-mail|unsubscribe/);
});

describe('settings of mail', () => {
  const check = (changed: object): StageConfig =>
    checkedStageConfig('prod', { ...findStage('prod'), ...changed });
  const page = { clientId: 'page' };

  test.each(['orders@example.com', 'Orders <orders@mail.example.com>'])(
    'may be from %s',
    (from) => {
      expect(check({ mail: { from } }).mail).toEqual({ from });
    },
  );

  test.each([
    ['no address', { mail: { from: 'orders' } }, /- mail\.from: "orders" will not do/],
    ['two of them', { mail: { from: 'a@example.com, b@example.com' } }, /- mail\.from/],
    ['a line of its own', { mail: { from: 'A\nBcc: b <a@example.com>' } }, /- mail\.from/],
    ['a link without an order', { mail: { ...mail, orderUrl: 'https://a.example' } }, /orderUrl/],
    [
      'people without a directory',
      { mail, identity: { ...oidc, page } },
      /- identity\.directory: Missing: say where mail finds addresses/,
    ],
    [
      'orders that are shown nowhere',
      { mail, identity: { ...oidc, directory } },
      /- mail\.orderUrl: Missing: say where orders are shown/,
    ],
    [
      'a directory without TLS',
      { mail, identity: { ...oidc, page, directory: { url: 'http://id.example.com' } } },
      /- identity\.directory\.url/,
    ],
  ])('refuse %s', (_, changed, fault) => {
    expect(() => check(changed)).toThrow(fault);
  });
});
