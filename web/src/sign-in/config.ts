/** How people sign in here: `/config.json`, which stands beside the page. */
export interface PageConfig {
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
