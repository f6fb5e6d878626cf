import type { Brand } from '../brand/brand.ts';

/** What a stage says of itself in `/config.json`: how people sign in, and whose page it is. */
export interface PageConfig {
  readonly brand?: Brand;
  readonly signIn: LocalSignInConfig | OidcSignInConfig;
}

/** The runner: everybody chooses who they are. */
interface LocalSignInConfig {
  readonly kind: 'local';
}

/** An OpenID Connect provider, with a code and PKCE. */
export interface OidcSignInConfig {
  readonly kind: 'oidc';
  /** The issuer's address. */
  readonly authority: string;
  readonly clientId: string;
  /** `openid email profile` if left out. */
  readonly scopes?: string;
  /** The claim that lists groups; `cognito:groups` if left out. */
  readonly groupsClaim?: string;
  /** Where to sign out; if left out, the provider's own `end_session_endpoint`, if it has one. */
  readonly signOutUrl?: string;
}

/** @throws Error if it cannot be had */
export async function readConfig(): Promise<PageConfig> {
  const response = await fetch('/config.json', { cache: 'no-cache' });
  if (!response.ok) throw new Error(`/config.json: HTTP ${response.status}`);
  return (await response.json()) as PageConfig;
}
