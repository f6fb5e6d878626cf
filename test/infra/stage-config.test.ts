import { checkedStageConfig } from '../../lib/stage-config.ts';
import { findStage } from '../../lib/stages.ts';

const good = findStage('dev');
const refused = (changed: object) => () => checkedStageConfig('mine', { ...good, ...changed });

describe('settings of a stage', () => {
  test.each(['dev', 'prod', 'local'])('%s is in order', (stage) => {
    expect(() => findStage(stage)).not.toThrow();
  });

  test('a stage that does not exist is refused with those that do', () => {
    expect(() => findStage('produciton')).toThrow(
      'No stage "produciton": use one of dev, prod, local, emulated, emulated-stripe, or add it to lib/stages.ts',
    );
  });

  test.each(['48 hours', 'PT0S', 'PT0.5S', 'P400D', '-PT1H'])(
    'a window of "%s" is refused',
    (cancellation) => {
      expect(refused({ windows: { ...good.windows, cancellation } })).toThrow(
        `windows.cancellation: "${cancellation}" will not do: give an ISO 8601 duration`,
      );
    },
  );

  test.each(['PT1M', 'PT48H', 'P7D'])('a window of "%s" is taken', (change_time) => {
    expect(refused({ windows: { ...good.windows, change_time } })).not.toThrow();
  });

  test.each([
    ['P1Y', '"P1Y" will not do: give an ISO 8601 duration of whole seconds, 5 minutes to 364 days'],
    ['PT4M59S', '"PT4M59S" will not do: give an ISO 8601 duration'],
    ['a day', '"a day" will not do: give an ISO 8601 duration'],
  ])('a reminder "%s" before the deadline is refused', (lead, message) => {
    expect(refused({ reminders: { ...good.reminders, dispute: ['PT6H', lead] } })).toThrow(
      `reminders.dispute.1: ${message}`,
    );
  });

  test.each([
    ['no list', 'PT24H', '"PT24H" will not do: list durations before the deadline'],
    ['the same time twice', ['PT24H', 'P1D'], 'list each time before the deadline once'],
    ['six of them', ['PT1H', 'PT2H', 'PT3H', 'PT4H', 'PT5H', 'PT6H'], 'list 5 at most'],
  ])('reminders are refused that are %s', (_, cancellation, message) => {
    expect(refused({ reminders: { ...good.reminders, cancellation } })).toThrow(message);
  });

  test('reminders of a type that does not exist are refused', () => {
    expect(refused({ reminders: { ...good.reminders, refund: [] } })).toThrow(
      'reminders: refund is no setting',
    );
  });

  test.each([[[]], [['PT5M']], [['PT48H', 'P1D', 'PT2H']]])('reminders %j are taken', (leads) => {
    expect(refused({ reminders: { ...good.reminders, change_time: leads } })).not.toThrow();
  });

  test.each([
    [
      'a burst of 0',
      { throttles: { default: { requestsPerSecond: 1, burst: 0 } } },
      /burst: 0 will/,
    ],
    [
      'a limit of no route',
      { throttles: { ...good.throttles, routes: { 'GET /': {} } } },
      /GET \//,
    ],
    ['log retention of 15 days', { logRetentionDays: 15 }, /logRetentionDays: 15 .*14, 30/],
    ['unknown timers', { timers: 'cron' }, /"cron" will not do: .*"scheduler"/],
    ['an unknown payments provider', { payments: 'paypal' }, /"paypal" will not do: .*"stripe"/],
    [
      'data neither protected nor not',
      { protectData: 'yes' },
      /"yes" will not do: .*true or false/,
    ],
    [
      'an origin to embed in that has a path',
      { page: { embedOrigins: ['https://a.b/c'] } },
      /page.embedOrigins.0: "https:\/\/a.b\/c" will not do: give an origin/,
    ],
    ['an origin with a path', { allowedOrigins: ['https://a.b/c'] }, /"https:\/\/a.b\/c" will/],
    ['every origin at once', { allowedOrigins: ['https://*'] }, /"https:\/\/\*" will not do/],
    ['an origin with an asterisk', { allowedOrigins: ['https://*.a.b'] }, /will not do: give an/],
    ['an origin in capitals', { allowedOrigins: ['https://A.b'] }, /"https:\/\/A.b" will not do/],
    ["an origin with its scheme's port", { allowedOrigins: ['https://a.b:443'] }, /:443" will not/],
    ['an origin with a query', { allowedOrigins: ['https://a.b?c'] }, /\?c" will not do/],
    ['an origin that is no page', { allowedOrigins: ['ftp://a.b'] }, /"ftp:\/\/a.b" will not do/],
    [
      'an address that is none',
      { alarms: { ...good.alarms, notify: { email: 'me' } } },
      /"me" will/,
    ],
    ['a setting that does not exist', { windoes: {} }, /windoes is no setting/],
    ['a missing setting', { logLevel: undefined }, /logLevel: undefined will not do: choose DEBUG/],
  ])('%s is refused', (_, changed, message) => {
    expect(refused(changed)).toThrow(message);
  });

  test('all that is wrong is told at once', () => {
    expect(refused({ payments: 'cash', logLevel: 'LOUD' })).toThrow(/"cash".*\n.*"LOUD"/);
  });
});

describe('receivers of webhooks', () => {
  const receivers = (...webhooks: object[]) => refused({ webhooks });

  test.each([
    ['none', []],
    ['for all events', [{ url: 'https://shop.example.com/webhooks?tenant=1' }]],
    ['for some', [{ url: 'https://shop.example.com', events: ['order_placed', 'refund_failed'] }]],
  ])('are taken: %s', (_, webhooks) => {
    expect(receivers(...webhooks)).not.toThrow();
  });

  test.each([
    'http://shop.example.com',
    'https://user@shop.example.com',
    'https://user:word@shop.example.com',
    'https://localhost/webhooks',
    'https://shop.localhost',
    'https://shop',
    'https://10.0.0.1/',
    'https://2130706433/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    `https://shop.example.com/${'x'.repeat(200)}`,
    'shop.example.com',
  ])('at %s are refused', (url) => {
    expect(receivers({ url })).toThrow(
      /^- webhooks.0.url: ".*" will not do: give an https address/m,
    );
  });

  const url = 'https://shop.example.com';

  test.each([
    ['an event that does not exist', [{ url, events: ['order_eaten'] }], /"order_eaten" will/],
    ['an event twice', [{ url, events: ['order_placed', 'order_placed'] }], /each once/],
    ['no events', [{ url, events: [] }], /leave events out for all/],
    ['an address twice', [{ url }, { url }], /list each address once/],
    ['too many', Array.from({ length: 9 }, (_, n) => ({ url: `${url}/${n}` })), /8 receivers/],
    ['something else', [{ url, secret: 'x' }], /secret is no setting/],
  ])('with %s are refused', (_, webhooks, message) => {
    expect(receivers(...webhooks)).toThrow(message);
  });
});

describe('settings of the identity provider', () => {
  const oidc = {
    kind: 'oidc',
    issuer: 'https://a.example',
    audience: ['x'],
    groupsClaim: 'groups',
  };

  test('an issuer and an audience are enough', () => {
    expect(refused({ identity: oidc })).not.toThrow();
  });

  test.each([
    ['an issuer without TLS', { ...oidc, issuer: 'http://a.example' }, /"http:\/\/a.example" will/],
    [
      'no audience',
      { ...oidc, audience: [] },
      /audience: \[\] will not do: list the tokens' `aud`/,
    ],
    ['another kind', { kind: 'saml' }, /"saml".* will not do: choose kind "cognito" or "oidc"/],
  ])('%s is refused', (_, identity, message) => {
    expect(refused({ identity })).toThrow(message);
  });

  test.each([
    ['a prefix that Cognito forbids', { domainPrefix: 'my-aws' }, /"my-aws" will not do: use a-z/],
    ['a callback without TLS', { callbackUrls: ['http://a.example'] }, /"http:\/\/a.example" will/],
    ['no callback', { callbackUrls: [] }, /callbackUrls: \[\] will not do: name the address/],
  ])('%s is refused', (_, changed, message) => {
    expect(refused({ identity: { ...good.identity, ...changed } })).toThrow(message);
  });
});
