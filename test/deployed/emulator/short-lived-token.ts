import {
  CognitoIdentityProviderClient,
  DescribeUserPoolClientCommand,
  UpdateUserPoolClientCommand,
  type UserPoolClientType,
} from '@aws-sdk/client-cognito-identity-provider';
import { type Outputs, output } from '../stack/outputs.ts';
import type { UserPool } from '../stack/people.ts';

/** The shortest that Cognito gives tokens. */
const MINUTES = 5;

/** A token of somebody that ends in five minutes; the client is left as it was. */
export const shortLivedToken = async (outputs: Outputs, pool: UserPool): Promise<string> => {
  const cognito = new CognitoIdentityProviderClient();
  const client = {
    UserPoolId: output(outputs, 'UserPoolId'),
    ClientId: output(outputs, 'AppClientId'),
  };
  const { UserPoolClient: before } = await cognito.send(new DescribeUserPoolClientCommand(client));
  const change = (validity: Partial<UserPoolClientType>) =>
    cognito.send(
      new UpdateUserPoolClientCommand({ ...settingsOf(before), ...client, ...validity }),
    );
  await change({ AccessTokenValidity: MINUTES, TokenValidityUnits: { AccessToken: 'minutes' } });
  const { accessToken } = await pool.add('short-lived');
  await change({});
  return accessToken;
};

/** What of a client's description can be given back to it. */
const settingsOf = ({
  ClientSecret: _,
  CreationDate: __,
  LastModifiedDate: ___,
  ...settings
}: UserPoolClientType = {}): UserPoolClientType => settings;
