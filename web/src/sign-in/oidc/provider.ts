import { UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { OidcSignInConfig } from '../config.ts';

/** An OpenID Connect provider such as Cognito: authorization code with PKCE. */
export const createProvider = ({ authority, clientId, scopes }: OidcSignInConfig): UserManager =>
  new UserManager({
    authority,
    client_id: clientId,
    redirect_uri: `${location.origin}/signed-in`,
    scope: scopes ?? 'openid email profile',
    // Gone with the tab. A refresh token renews the access token; no hidden frames.
    userStore: new WebStorageStateStore({ store: sessionStorage }),
    automaticSilentRenew: true,
    monitorSession: false,
  });
