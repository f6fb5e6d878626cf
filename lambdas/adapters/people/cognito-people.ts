import {
  type CognitoIdentityProviderClient,
  ListUsersCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { People } from '../../application/mail/mail-ports.ts';
import { toUnavailable } from '../unavailable.ts';
import { personFrom } from './claims.ts';

/** Nothing else is a `sub` of Cognito's, nor safe to put into a filter. */
const SUB = /^[\w-]{1,128}$/;

/**
 * People of a user pool, looked up by `sub`: their user name is another one where they sign in by
 * way of another provider.
 */
export const cognitoPeople = (
  client: CognitoIdentityProviderClient,
  UserPoolId: string,
): People => ({
  find: async (id) => {
    if (!SUB.test(id)) return undefined;
    const command = new ListUsersCommand({ UserPoolId, Filter: `sub = "${id}"`, Limit: 1 });
    const { Users = [] } = await client.send(command).catch((error: unknown) => {
      throw toUnavailable(error);
    });
    const [user] = Users;
    if (!user?.Enabled) return undefined;
    const attributes = user.Attributes ?? [];
    return personFrom(Object.fromEntries(attributes.map(({ Name, Value }) => [Name, Value])));
  },
});
