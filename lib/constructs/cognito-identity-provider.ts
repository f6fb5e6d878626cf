import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnUserPoolGroup,
  FeaturePlan,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  UserPool,
  type UserPoolClient,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import type { CognitoIdentity } from '../stage-config.ts';
import type { IdentityProvider } from './identity-provider.ts';

export interface CognitoIdentityProviderProps {
  readonly settings: CognitoIdentity;
  readonly protectData: boolean;
}

/**
 * A user pool for people and for the marketplace's back end.
 *
 * People sign in with a code and PKCE, and can never get `orders.write`; the back end gets that scope
 * with its own client's credentials.
 */
export class CognitoIdentityProvider extends Construct implements IdentityProvider {
  readonly issuer: string;
  readonly audience: readonly string[];
  readonly groupsClaim = 'cognito:groups';
  private readonly pool: UserPool;

  constructor(scope: Construct, id: string, props: CognitoIdentityProviderProps) {
    super(scope, id);
    this.pool = this.addPool(props);
    const people = this.addPeopleClient(props.settings);
    const machine = this.addMachineClient();
    new CfnUserPoolGroup(this, 'Moderators', {
      userPoolId: this.pool.userPoolId,
      groupName: 'moderators',
      description: 'May decide disputes and retry refunds',
    });
    this.issuer = this.pool.userPoolProviderUrl;
    this.audience = [people.userPoolClientId, machine.userPoolClientId];
  }

  private addPool({ settings, protectData }: CognitoIdentityProviderProps): UserPool {
    return new UserPool(this, 'Pool', {
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
  }

  private addPeopleClient(settings: CognitoIdentity): UserPoolClient {
    return this.pool.addClient('People', {
      generateSecret: false,
      authFlows: { userSrp: true },
      preventUserExistenceErrors: true,
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
        callbackUrls: [...settings.callbackUrls],
      },
    });
  }

  private addMachineClient(): UserPoolClient {
    const ordersWrite = new ResourceServerScope({
      scopeName: 'orders.write',
      scopeDescription: 'Register paid orders and read every order',
    });
    const server = this.pool.addResourceServer('ResourceServer', {
      identifier: 'order-requests',
      scopes: [ordersWrite],
    });
    return this.pool.addClient('Machine', {
      generateSecret: true,
      oAuth: {
        flows: { clientCredentials: true },
        scopes: [OAuthScope.resourceServer(server, ordersWrite)],
      },
    });
  }
}
