import { type User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { OidcSignInConfig } from '../config.ts';
import { MODERATORS, readClaims, type Session } from '../session.ts';
import type { SignIn } from '../sign-in.ts';
import { OidcSignInView } from './oidc-sign-in-view.tsx';

/** Signing in at an OpenID Connect provider such as Cognito: authorization code with PKCE. */
export function oidcSignIn(config: OidcSignInConfig): SignIn {
  const manager = userManager(config);
  return {
    restore: async () => {
      const user = await manager.getUser();
      if (!user) return undefined;
      if (!user.expired) return sessionOf(user, manager, config);
      const renewed = await manager.signinSilent().catch(() => null);
      return renewed ? sessionOf(renewed, manager, config) : undefined;
    },
    View: OidcSignInView,
    leave: (returnTo) => manager.signinRedirect({ state: returnTo }),
    complete: async () => {
      const user = await manager.signinRedirectCallback();
      const returnTo = typeof user.state === 'string' ? user.state : '/';
      return { session: sessionOf(user, manager, config), returnTo };
    },
  };
}

function userManager({ authority, clientId, scopes }: OidcSignInConfig): UserManager {
  return new UserManager({
    authority,
    client_id: clientId,
    redirect_uri: `${location.origin}/signed-in`,
    scope: scopes ?? 'openid email profile',
    // Gone with the tab. A refresh token renews the access token; no hidden frames.
    userStore: new WebStorageStateStore({ store: sessionStorage }),
    automaticSilentRenew: true,
    monitorSession: false,
  });
}

function sessionOf(user: User, manager: UserManager, config: OidcSignInConfig): Session {
  let current = user;
  manager.events.addUserLoaded((renewed) => {
    current = renewed;
  });
  const { sub, groups } = readClaims(user.access_token, config.groupsClaim ?? 'cognito:groups');
  return {
    userId: sub,
    name: user.profile.name ?? user.profile.email ?? sub,
    isModerator: groups.includes(MODERATORS),
    accessToken: () => current.access_token,
    renew: async () => (await manager.signinSilent().catch(() => null)) !== null,
    signOut: () => signOut(manager, config),
  };
}

/** Cognito names no standard way out: it wants its own address with the client and the way back. */
async function signOut(manager: UserManager, config: OidcSignInConfig): Promise<void> {
  await manager.removeUser();
  if (!config.signOutUrl) return;
  const url = new URL(config.signOutUrl);
  url.searchParams.set('client_id', config.clientId);
  url.searchParams.set('logout_uri', `${location.origin}/`);
  location.assign(url);
}
