import { Fn, RemovalPolicy, Validations } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnUserPoolGroup,
  FeaturePlan,
  Mfa,
  UserPool,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import type { CognitoIdentity } from '../identity-settings.ts';
import type { Directory, IdentityProvider, SignIn } from './identity-provider.ts';
import { uniqueName } from './unique-name.ts';
import { addMachineClient, addPeopleClient } from './user-pool-clients.ts';

export interface CognitoIdentityProviderProps {
  readonly settings: CognitoIdentity;
  readonly protectData: boolean;
}

/**
 * A user pool for people and for the marketplace's back end.
 *
 * People sign in with a code and PKCE, and can never get `orders.write`; the back end gets that
 * scope with the credentials of a client of its own.
 */
export class CognitoIdentityProvider extends Construct implements IdentityProvider {
  readonly issuer: string;
  readonly audience: readonly string[];
  readonly groupsClaim = 'cognito:groups';
  readonly signIn: SignIn;
  readonly outputs: Readonly<Record<string, string>>;
  private readonly pool: UserPool;
  /** Where people come back to after signing in, and after signing out. */
  private readonly ways: { readonly in: string[]; readonly out: string[] };

  constructor(scope: Construct, id: string, props: CognitoIdentityProviderProps) {
    super(scope, id);
    const pool = this.addPool(props);
    this.pool = pool;
    this.ways = { in: [...props.settings.callbackUrls], out: [] };
    const people = addPeopleClient(pool, this.ways);
    const machine = addMachineClient(pool);
    new CfnUserPoolGroup(this, 'Moderators', {
      userPoolId: pool.userPoolId,
      groupName: 'moderators',
      description: 'May decide disputes and retry refunds',
    });
    // Also the back end needs the domain: it is where tokens are given out.
    const domain = pool.addDomain('Domain', {
      cognitoDomain: { domainPrefix: props.settings.domainPrefix ?? uniqueName(this) },
    });
    this.issuer = pool.userPoolProviderUrl;
    this.audience = [people.userPoolClientId, machine.userPoolClientId];
    this.signIn = {
      authority: this.issuer,
      clientId: people.userPoolClientId,
      groupsClaim: this.groupsClaim,
      signOutUrl: `${domain.baseUrl()}/logout`,
      connectTo: [`https://${Fn.parseDomainName(this.issuer)}`, domain.baseUrl()],
    };
    this.outputs = {
      UserPoolId: pool.userPoolId,
      AppClientId: people.userPoolClientId,
      MachineClientId: machine.userPoolClientId,
      SignInUrl: domain.baseUrl(),
    };
  }

  sendBackTo(pageUrl: string): void {
    this.ways.in.push(`${pageUrl}/signed-in`);
    this.ways.out.push(`${pageUrl}/`);
  }

  directory(): Directory {
    const { userPoolId, userPoolArn } = this.pool;
    return {
      environment: { USER_POOL_ID: userPoolId },
      outputs: {},
      grantFind: (role) => role.allow(['cognito-idp:ListUsers'], userPoolArn),
    };
  }

  private addPool({ settings, protectData }: CognitoIdentityProviderProps): UserPool {
    const pool = new UserPool(this, 'Pool', {
      selfSignUpEnabled: settings.selfSignUp,
      signInAliases: { email: true },
      autoVerify: { email: true },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
      },
      featurePlan: FeaturePlan.ESSENTIALS,
      deletionProtection: protectData,
      removalPolicy: protectData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    Validations.of(pool).acknowledge(
      {
        id: 'AwsSolutions-COG2',
        reason: 'Customers and pros choose a second factor themselves; it cannot be asked of all.',
      },
      {
        id: 'AwsSolutions-COG8',
        reason:
          'Threat protection is charged per user; a marketplace that wants it has it chosen here.',
      },
    );
    return pool;
  }
}
