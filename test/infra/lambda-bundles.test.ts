import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { anyFunctionsEnvironment } from '../../bench/support/any-functions-environment.ts';
import { bundleLambdas } from '../../lib/lambda-bundles.ts';
import { functionNames } from './permissions.ts';
import { temporaryFolder } from './stack-under-test.ts';

const CALENDAR = { timeZone: 'Europe/Berlin', weekend: ['sunday' as const], holidays: [] };
/** A word of the library that counts working days: no shortening touches it. */
const LIBRARY = 'PlainDate';

/** A name in Stripe's client: no shortening touches it. */
const STRIPES = 'StripeSignatureVerificationError';
/** Functions that there are only for Stripe. */
const FOR_STRIPE = ['receive-stripe-event', 'take-up-news'];
/** Functions that hold more than the SDK's clients for the table and the bus. */
const LARGER: readonly string[] = [...FOR_STRIPE, 'check-upload', 'send-mail'];

/** Signs for several regions at once, where it is installed. */
const OPTIONAL = '@aws-sdk/signature-v4-crt';

describe('bundles', () => {
  const folder = bundleLambdas(process.cwd(), temporaryFolder());
  const fileOf = (name: string) => join(folder, name, 'index.mjs');

  test('there is one for each function, and nothing beside it', () => {
    expect(readdirSync(folder).sort()).toEqual([...functionNames].sort());
    for (const name of functionNames)
      expect(readdirSync(join(folder, name))).toEqual(['index.mjs']);
  });

  test('each is a module of its own that exports "handler"', () => {
    const load = `const files = process.argv.slice(1);
      for (const file of files) console.log(typeof (await import(file)).handler);`;
    const loaded = execFileSync(
      join('node_modules', '.bin', 'node'),
      ['--input-type=module', '--eval', load, ...functionNames.map(fileOf)],
      { cwd: process.cwd(), env: { ...process.env, ...anyFunctionsEnvironment }, encoding: 'utf8' },
    );

    expect(loaded.trim().split('\n')).toEqual(functionNames.map(() => 'function'));
  });

  test.each(functionNames)("%s requires nothing at run time but Node's own modules", (name) => {
    const required = readFileSync(fileOf(name), 'utf8').matchAll(/\brequire\("([^"]+)"\)/g);
    const names = [...required].map(([, module = '']) => module);

    expect(names).toContain('node:crypto');
    expect(names.filter((module) => !isBuiltin(module) && module !== OPTIONAL)).toEqual([]);
  });

  test.each(functionNames)('%s imports nothing before it runs', (name) => {
    expect(readFileSync(fileOf(name), 'utf8').search(/(^|;)import[ {*"]/m)).toBe(-1);
  });

  test.each(functionNames)('%s looks for credentials in its environment only', (name) => {
    const code = readFileSync(fileOf(name), 'utf8');

    expect(code.search('AWS_SECRET_ACCESS_KEY')).toBeGreaterThan(0);
    expect(code.search(/AssumeRole|sso_start_url|AWS_CONTAINER_CREDENTIALS/)).toBe(-1);
  });

  test.each(functionNames)('%s is small enough to start fast', (name) => {
    const most = LARGER.includes(name) ? 600_000 : 450_000;
    expect(statSync(fileOf(name)).size).toBeLessThan(most);
  });

  test.each(functionNames.filter((name) => !FOR_STRIPE.includes(name)))(
    "%s leaves out Stripe's client where the stage does not pay by it",
    (name) => {
      expect(readFileSync(fileOf(name), 'utf8')).not.toContain(STRIPES);
    },
  );

  test('where the stage pays by Stripe, only what calls it has its client', () => {
    const withStripe = bundleLambdas(process.cwd(), temporaryFolder(), { payments: 'stripe' });
    const holders = functionNames.filter((name) =>
      readFileSync(join(withStripe, name, 'index.mjs'), 'utf8').includes(STRIPES),
    );

    expect(holders).toEqual([...FOR_STRIPE, 'move-money']);
  });

  test.each([
    ['texts of mails', 'A moderator has decided', ['unsubscribe', 'send-mail']],
    ['SES', '/v2/email/outbound-emails', ['send-mail']],
    ['the client of S3', 'NoSuchBucket', ['check-upload', 'keep-attachments', 'take-verdict']],
    [
      'who has taken a dispute',
      'attribute_exists(pendingRequest.contestedIn)',
      ['get-request', 'take-dispute', 'resolve-request', 'list-contested'],
    ],
    ['the directory of the user pool', 'AWSCognitoIdentityProviderService', ['send-mail']],
  ])('only those that need %s have it', (_, word, needing) => {
    const holders = functionNames.filter((name) =>
      readFileSync(fileOf(name), 'utf8').includes(word),
    );

    expect(holders).toEqual(needing);
  });

  test('send-mail asks the directory that the identity provider of its stage has', () => {
    const identity = {
      ...{ kind: 'oidc' as const, issuer: 'https://id.example.com', audience: ['orders'] },
      groupsClaim: 'groups',
    };
    const elsewhere = bundleLambdas(process.cwd(), temporaryFolder(), { identity });
    const code = readFileSync(join(elsewhere, 'send-mail', 'index.mjs'), 'utf8');

    expect(code).toContain('The directory of people');
    expect(code).not.toContain('AWSCognitoIdentityProviderService');
  });

  test.each(functionNames)('%s leaves out calendars where the stage has none', (name) => {
    expect(readFileSync(fileOf(name), 'utf8')).not.toContain(LIBRARY);
  });

  test('open-request counts by the calendar that the stage has', () => {
    const withCalendar = bundleLambdas(process.cwd(), temporaryFolder(), { calendar: CALENDAR });
    const code = readFileSync(join(withCalendar, 'open-request', 'index.mjs'), 'utf8');

    expect(code).toContain(LIBRARY);
    expect(code).toContain(CALENDAR.timeZone);
  });

  test('a bundle that has not changed is left alone', () => {
    const before = functionNames.map((name) => statSync(fileOf(name)).mtimeMs);

    bundleLambdas(process.cwd(), folder);

    expect(functionNames.map((name) => statSync(fileOf(name)).mtimeMs)).toEqual(before);
  });
});
