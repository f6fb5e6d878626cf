import type { ComponentType } from 'react';
import type { Session } from './session.ts';

/** How people sign in here: `/config.json`, which stands beside the page. */
interface PageConfig {
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

export interface SignInViewProps {
  readonly signIn: SignIn;
  /** Path to go to afterwards. */
  readonly returnTo: string;
  readonly onSignedIn: (session: Session) => void;
}

/** One way of signing in. */
export interface SignIn {
  /** Who is signed in in this tab already. */
  restore(): Promise<Session | undefined>;
  /** What the sign-in page shows. */
  readonly View: ComponentType<SignInViewProps>;
  /** Goes to a provider to sign in there. */
  leave?(returnTo: string): Promise<void>;
  /** Ends a sign-in at a provider, which has sent the reader back to this page. */
  complete?(): Promise<{ session: Session; returnTo: string }>;
}

export async function loadSignIn(): Promise<SignIn> {
  const response = await fetch('/config.json', { cache: 'no-cache' });
  if (!response.ok) throw new Error(`/config.json: HTTP ${response.status}`);
  const { signIn } = (await response.json()) as PageConfig;
  if (signIn.kind === 'local') return (await import('./local/local-sign-in.tsx')).localSignIn;
  return (await import('./oidc/oidc-sign-in.ts')).oidcSignIn(signIn);
}
