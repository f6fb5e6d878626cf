import type { Person } from '../../application/mail/mail-ports.ts';

/** Standard claims of OpenID Connect, as far as mail needs them. */
export type Claims = Readonly<Record<string, unknown>>;

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** Who the claims are about, if their address has been verified: others may not be who they say. */
export const personFrom = (claims: Claims): Person | undefined => {
  const email = text(claims.email);
  // Cognito says it as text.
  if (!email || String(claims.email_verified) !== 'true') return undefined;
  return {
    email,
    name: text(claims.name),
    locale: text(claims.locale),
    timeZone: text(claims.zoneinfo),
  };
};
