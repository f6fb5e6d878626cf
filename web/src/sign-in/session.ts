import type { Bearer } from '../api/client.ts';

/** Somebody who has signed in. */
export interface Session extends Bearer {
  /** The `sub` of their tokens: what orders call them. */
  readonly userId: string;
  /** What people call them. */
  readonly name: string;
  readonly isModerator: boolean;
  signOut(): Promise<void>;
}

export interface TokenClaims {
  readonly sub: string;
  readonly groups: readonly string[];
}

/** What an access token says of its bearer. The service checks the signature; here it only steers what is shown. */
export function readClaims(accessToken: string, groupsClaim: string): TokenClaims {
  const [, payload = ''] = accessToken.split('.');
  const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (char) =>
    char.charCodeAt(0),
  );
  const claims = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
  const groups = claims[groupsClaim];
  return {
    sub: String(claims.sub),
    groups: Array.isArray(groups) ? groups.map(String) : [],
  };
}

export const MODERATORS = 'moderators';
