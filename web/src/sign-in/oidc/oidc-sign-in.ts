import type { UserManager } from 'oidc-client-ts';
import type { OidcSignInConfig } from '../config.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { MODERATORS, readClaims, type Session } from '../session.ts';
import type { SignIn } from '../sign-in.ts';
import { forgetKeptUser, hasExpired, type KeptUser, readKeptUser } from './kept-user.ts';

/** By then the first view is there. What renews tokens need not be there any earlier. */
const PREPARED_AFTER_MS = 5000;

/** Signing in at an OpenID Connect provider; its library is loaded when it is needed. */
export function oidcSignIn(config: OidcSignInConfig): SignIn {
  let current: KeptUser | undefined;
  const provider = once(async () => {
    const { createProvider } = await import('./provider.ts');
    const created = createProvider(config);
    created.events.addUserLoaded((user) => {
      current = user;
    });
    return created;
  });
  const prepare = () => void provider().catch(() => undefined);
  // Several calls are refused at once, and many a refresh token is good for one use only.
  const renew = oneAtATime(async () => {
    const renewed = await provider()
      .then((it) => it.signinSilent())
      .catch(() => null);
    if (renewed) current = renewed;
    return renewed !== null;
  });
  const sessionOf = (user: KeptUser): Session => {
    current = user;
    const { sub, groups } = readClaims(user.access_token, config.groupsClaim ?? 'cognito:groups');
    return {
      userId: sub,
      name: user.profile.name ?? user.profile.email ?? sub,
      isModerator: groups.includes(MODERATORS),
      accessToken: () => (current ?? user).access_token,
      renew,
      signOut: async () => {
        // First: the library may not be had just now.
        forgetKeptUser(config);
        await signOut(await provider(), config, (current ?? user).id_token);
      },
    };
  };
  return {
    restore: async () => {
      current = readKeptUser(config);
      if (!current) return undefined;
      if (hasExpired(current) && !(await renew())) return undefined;
      setTimeout(prepare, PREPARED_AFTER_MS);
      return sessionOf(current);
    },
    loadView: () => import('./oidc-sign-in-view.tsx'),
    prepare,
    leave: async (returnTo) => (await provider()).signinRedirect({ state: returnTo }),
    complete: async () => {
      const user = await (await provider()).signinRedirectCallback();
      const returnTo = typeof user.state === 'string' ? user.state : '/';
      return { session: sessionOf(user), returnTo };
    },
  };
}

/** Makes it once; what has failed is tried again when it is wanted again. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}

/** Leaves the provider, too, by the way out that it describes or that is configured. */
async function signOut(
  provider: UserManager,
  { signOutUrl, clientId }: OidcSignInConfig,
  idToken: string | undefined,
): Promise<void> {
  const wayBack = `${location.origin}/`;
  await provider.removeUser();
  if (signOutUrl) {
    // Cognito's own way out: it wants the client and the way back.
    const url = new URL(signOutUrl);
    url.searchParams.set('client_id', clientId);
    url.searchParams.set('logout_uri', wayBack);
    location.assign(url);
  } else if (await provider.metadataService.getEndSessionEndpoint()) {
    await provider.signoutRedirect({
      post_logout_redirect_uri: wayBack,
      ...(idToken && { id_token_hint: idToken }),
    });
  }
}
