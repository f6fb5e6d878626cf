import type { Construct } from 'constructs';
import type { OidcIdentity } from '../identity-settings.ts';
import type { Directory, IdentityProvider, SignIn } from './identity-provider.ts';
import { sharedSecret } from './shared-secret.ts';

/**
 * A provider that exists already: nothing is made for it. Whoever runs it registers the page's
 * client there, with the page's address as a way back.
 */
export class OidcIdentityProvider implements IdentityProvider {
  readonly issuer: string;
  readonly audience: readonly string[];
  readonly groupsClaim: string;
  readonly signIn: SignIn | undefined;

  private readonly directoryUrl: string | undefined;

  constructor({ issuer, audience, groupsClaim, page, directory }: OidcIdentity) {
    this.directoryUrl = directory?.url;
    this.issuer = issuer;
    this.audience = audience;
    this.groupsClaim = groupsClaim;
    if (!page) return;
    const connectTo = [new URL(issuer).origin, ...(page.connectTo ?? [])];
    this.signIn = { ...page, authority: issuer, groupsClaim, connectTo };
  }

  /** @throws Error when the settings name none */
  directory(scope: Construct, protectData: boolean): Directory {
    if (!this.directoryUrl) throw new Error('The identity provider has no directory');
    const secretId = sharedSecret(scope, 'DirectoryToken', {
      description: 'Bearer token for the directory of people',
      protectData,
      changedByHand: 'The directory gives out the token: an operator changes it there and here.',
    });
    return {
      environment: { DIRECTORY_URL: this.directoryUrl, DIRECTORY_SECRET_ID: secretId },
      outputs: { DirectoryTokenArn: secretId },
      grantFind: (role) => role.allow(['secretsmanager:GetSecretValue'], secretId),
    };
  }
}
