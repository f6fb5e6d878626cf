import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { mockClient } from 'aws-sdk-client-mock';
import { secretReader } from '../../../lambdas/adapters/secrets-manager/secret-reader.ts';
import { Unavailable } from '../../../lambdas/application/failures.ts';

const secrets = mockClient(SecretsManagerClient);
let now = 0;
const reader = () => secretReader('payments-key', () => now);
const calls = () => secrets.commandCalls(GetSecretValueCommand);

beforeEach(() => {
  now = 1_800_000_000_000;
  secrets.reset();
  secrets.on(GetSecretValueCommand).resolves({ SecretString: 'a key' });
});

it('reads nothing until it is asked', () => {
  reader();

  expect(calls()).toHaveLength(0);
});

it('reads the secret once', async () => {
  const read = reader();

  await expect(Promise.all([read(), read()])).resolves.toEqual(['a key', 'a key']);
  await expect(read()).resolves.toBe('a key');

  expect(calls().map(({ args }) => args[0].input)).toEqual([{ SecretId: 'payments-key' }]);
});

it('reads it anew after five minutes, so that a rotated key is taken up', async () => {
  const read = reader();
  await read();
  secrets.on(GetSecretValueCommand).resolves({ SecretString: 'a new key' });

  now += 5 * 60_000;
  await expect(read()).resolves.toBe('a key');
  now += 1;
  await expect(read()).resolves.toBe('a new key');
});

it('reads it again after it failed', async () => {
  const outage = Object.assign(new Error('down'), { $metadata: { httpStatusCode: 500 } });
  secrets.on(GetSecretValueCommand).rejectsOnce(outage).resolves({ SecretString: 'a key' });
  const read = reader();

  await expect(read()).rejects.toThrow(Unavailable);
  await expect(read()).resolves.toBe('a key');
});

it('tells of a secret without a text, by its name only', async () => {
  secrets.on(GetSecretValueCommand).resolves({});

  await expect(reader()()).rejects.toThrow('The secret payments-key has no text');
});
