import type { User } from 'oidc-client-ts';
import type { OidcSignInConfig } from '../config.ts';

/** Whoever has signed in, as the provider's library keeps them in this tab. */
export type KeptUser = Pick<User, 'access_token' | 'id_token' | 'expires_at' | 'profile'>;

const keyOf = ({ authority, clientId }: OidcSignInConfig): string =>
  `oidc.user:${authority}:${clientId}`;

/** Read without that library, which is large: the first view does not wait for it. */
export function readKeptUser(config: OidcSignInConfig): KeptUser | undefined {
  const kept = sessionStorage.getItem(keyOf(config));
  return kept ? (JSON.parse(kept) as KeptUser) : undefined;
}

export const forgetKeptUser = (config: OidcSignInConfig): void =>
  sessionStorage.removeItem(keyOf(config));

export const hasExpired = ({ expires_at }: KeptUser): boolean =>
  expires_at !== undefined && expires_at * 1000 <= Date.now();
