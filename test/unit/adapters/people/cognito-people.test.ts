import {
  CognitoIdentityProviderClient,
  ListUsersCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { mockClient } from 'aws-sdk-client-mock';
import { cognitoPeople } from '../../../../lambdas/adapters/people/cognito-people.ts';
import { Unavailable } from '../../../../lambdas/application/failures.ts';

const cognito = mockClient(CognitoIdentityProviderClient);
const people = cognitoPeople(new CognitoIdentityProviderClient({}), 'pool');
const has = (attributes: Readonly<Record<string, string>>, Enabled = true) => {
  const Attributes = Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }));
  cognito.on(ListUsersCommand).resolves({ Users: [{ Enabled, Attributes }] });
};
const jo = { email: 'jo@example.com', email_verified: 'true' };

beforeEach(() => cognito.reset());

it('somebody is found by sub, with language and zone', async () => {
  has({ ...jo, name: 'Jo', locale: 'de-AT', zoneinfo: 'Europe/Vienna' });

  await expect(people.find('0b1e-jo')).resolves.toEqual({
    ...{ email: 'jo@example.com', name: 'Jo', locale: 'de-AT', timeZone: 'Europe/Vienna' },
  });
  expect(cognito.commandCalls(ListUsersCommand).map(({ args }) => args[0].input)).toEqual([
    { UserPoolId: 'pool', Filter: 'sub = "0b1e-jo"', Limit: 1 },
  ]);
});

it.each([
  ['an address that nobody has verified', { email: 'jo@example.com', email_verified: 'false' }],
  ['an address of which that is not known', { email: 'jo@example.com' }],
  ['no address', { email_verified: 'true' }],
])('who has %s is nobody', async (_, attributes) => {
  has(attributes);

  await expect(people.find('jo')).resolves.toBeUndefined();
});

it('what is too long for a mail is left out', async () => {
  const long = 'A'.repeat(2000);
  has({ ...jo, name: long, locale: `de-${long}`, zoneinfo: long });

  await expect(people.find('jo')).resolves.toEqual({ email: 'jo@example.com' });
  has({ ...jo, email: `${long}@example.com` });
  await expect(people.find('jo')).resolves.toBeUndefined();
});

it('who was locked out is nobody, and so is who is not there', async () => {
  has(jo, false);
  await expect(people.find('jo')).resolves.toBeUndefined();
  cognito.on(ListUsersCommand).resolves({ Users: [] });
  await expect(people.find('jo')).resolves.toBeUndefined();
});

it.each(['" or sub ^= "', 'jo\\', ''])('the id %j is not put into a filter', async (id) => {
  await expect(people.find(id)).resolves.toBeUndefined();
  expect(cognito.calls()).toHaveLength(0);
});

it('an overload is an outage, which passes', async () => {
  const error = Object.assign(new Error('slow down'), { name: 'TooManyRequestsException' });
  cognito.on(ListUsersCommand).rejects(error);

  await expect(people.find('jo')).rejects.toThrow(Unavailable);
});
