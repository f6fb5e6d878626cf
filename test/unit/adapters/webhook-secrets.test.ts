import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { mockClient } from 'aws-sdk-client-mock';
import { webhookSecrets } from '../../../lambdas/adapters/webhooks/secrets.ts';
import { OLD_SECRET, SECRET } from '../../support/queued-webhook.ts';

const manager = mockClient(SecretsManagerClient);
const holds = (value: unknown) => {
  const SecretString = typeof value === 'string' ? value : JSON.stringify(value);
  manager.on(GetSecretValueCommand).resolves({ SecretString });
};
let now = 0;
const read = () => webhookSecrets(() => now);

beforeEach(() => manager.reset());

it.each([
  ['the one that there is', { current: SECRET }, [SECRET]],
  [
    'the new one before the old one',
    { current: SECRET, previous: OLD_SECRET },
    [SECRET, OLD_SECRET],
  ],
  ['no empty one', { current: SECRET, previous: '' }, [SECRET]],
  ['one that was pasted with its prefix', { current: `whsec_${SECRET}` }, [SECRET]],
])('reads %s', async (_, value, secrets) => {
  holds(value);

  await expect(read()('shop')).resolves.toEqual(secrets);
});

it('reads each receiver’s own, once in five minutes', async () => {
  holds({ current: SECRET });
  const secretsOf = read();
  for (const id of ['shop', 'books', 'shop']) await secretsOf(id);
  now += 5 * 60_000 + 1;
  await secretsOf('shop');

  const asked = manager
    .commandCalls(GetSecretValueCommand)
    .map(({ args }) => args[0].input.SecretId);
  expect(asked).toEqual(['shop', 'books', 'shop']);
});

it.each([
  ['no JSON', SECRET],
  ['null', 'null'],
  ['without a current one', { previous: SECRET }],
  ['too short', { current: 'c2hvcnQ=' }],
  ['no base64', { current: SECRET.replace('a', '!') }],
])('refuses one that is %s, without telling it', async (_, value) => {
  holds(value);

  await expect(read()('shop')).rejects.toThrow(
    /^The secret shop is not \{"current": …, "previous": …\}$/,
  );
});
