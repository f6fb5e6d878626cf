import type { OidcIdentity } from '../identity-settings.ts';
import type { IdentityProvider, SignIn } from './identity-provider.ts';

/**
 * A provider that exists already: nothing is made for it. Whoever runs it registers the page's
 * client there, with the page's address as a way back.
 */
export class OidcIdentityProvider implements IdentityProvider {
  readonly issuer: string;
  readonly audience: readonly string[];
  readonly groupsClaim: string;
  readonly signIn: SignIn | undefined;

  constructor({ issuer, audience, groupsClaim, page }: OidcIdentity) {
    this.issuer = issuer;
    this.audience = audience;
    this.groupsClaim = groupsClaim;
    if (!page) return;
    const connectTo = [new URL(issuer).origin, ...(page.connectTo ?? [])];
    this.signIn = { ...page, authority: issuer, groupsClaim, connectTo };
  }
}
