import { randomBytes } from 'node:crypto';
import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  DescribeUserPoolClientCommand,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import {
  createSrpSession,
  signSrpSession,
  wrapAuthChallenge,
  wrapInitiateAuth,
} from 'cognito-srp-helper';
import { fetch } from './fetch.ts';
import { type Outputs, output } from './outputs.ts';

/** Somebody in the stack's user pool who is there for the checks only. */
export interface Person {
  readonly sub: string;
  readonly accessToken: string;
}

const SCOPE = 'order-requests/orders.write';

/** The user pool of a stack: makes people, signs them in as the page does, and removes them. */
export class UserPool {
  readonly #cognito = new CognitoIdentityProviderClient();
  readonly #outputs: Outputs;
  readonly #made: string[] = [];

  constructor(outputs: Outputs) {
    this.#outputs = outputs;
  }

  /** A person with a password that nobody learns, signed in. */
  async add(name: string, { group }: { group?: string } = {}): Promise<Person> {
    const UserPoolId = output(this.#outputs, 'UserPoolId');
    const Username = `${name}-${randomBytes(6).toString('hex')}@example.com`;
    const Password = `${randomBytes(24).toString('base64url')}aA1!`;
    const UserAttributes = [
      { Name: 'email', Value: Username },
      { Name: 'email_verified', Value: 'true' },
    ];
    const { User } = await this.#cognito.send(
      new AdminCreateUserCommand({
        UserPoolId,
        Username,
        UserAttributes,
        MessageAction: 'SUPPRESS',
      }),
    );
    this.#made.push(Username);
    await this.#cognito.send(
      new AdminSetUserPasswordCommand({ UserPoolId, Username, Password, Permanent: true }),
    );
    if (group) {
      const to = { UserPoolId, Username, GroupName: group };
      await this.#cognito.send(new AdminAddUserToGroupCommand(to));
    }
    const sub = User?.Attributes?.find((attribute) => attribute.Name === 'sub')?.Value ?? '';
    return { sub, accessToken: await this.#signIn(Username, Password) };
  }

  /** A token of the marketplace's back end, by its client's credentials. */
  async backEndToken(): Promise<string> {
    const client = {
      UserPoolId: output(this.#outputs, 'UserPoolId'),
      ClientId: output(this.#outputs, 'MachineClientId'),
    };
    const { UserPoolClient } = await this.#cognito.send(new DescribeUserPoolClientCommand(client));
    const credentials = Buffer.from(`${client.ClientId}:${UserPoolClient?.ClientSecret}`);
    const reply = await fetch(`${output(this.#outputs, 'SignInUrl')}/oauth2/token`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${credentials.toString('base64')}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({ grant_type: 'client_credentials', scope: SCOPE }).toString(),
    });
    const { access_token } = (await reply.json()) as { access_token?: string };
    if (access_token) return access_token;
    throw new Error(`The back end gets no token: ${reply.status}`);
  }

  /** Removes everybody who was made here. */
  async removeAll(): Promise<void> {
    const UserPoolId = output(this.#outputs, 'UserPoolId');
    for (const Username of this.#made.splice(0)) {
      await this.#cognito.send(new AdminDeleteUserCommand({ UserPoolId, Username }));
    }
  }

  /** By the Secure Remote Password protocol: the people's client takes nothing else. */
  async #signIn(username: string, password: string): Promise<string> {
    const ClientId = output(this.#outputs, 'AppClientId');
    const session = createSrpSession(
      username,
      password,
      output(this.#outputs, 'UserPoolId'),
      false,
    );
    const challenge = await this.#cognito.send(
      new InitiateAuthCommand(
        wrapInitiateAuth(session, {
          ClientId,
          AuthFlow: 'USER_SRP_AUTH' as const,
          AuthParameters: { USERNAME: username },
        }),
      ),
    );
    const ChallengeName = 'PASSWORD_VERIFIER';
    const answer = wrapAuthChallenge(signSrpSession(session, { ...challenge, ChallengeName }), {
      ClientId,
      ChallengeName,
      ChallengeResponses: { USERNAME: username },
    });
    const { AuthenticationResult } = await this.#cognito.send(
      new RespondToAuthChallengeCommand({ ...answer, ChallengeName }),
    );
    const token = AuthenticationResult?.AccessToken;
    if (token) return token;
    throw new Error(`${username} cannot sign in`);
  }
}
