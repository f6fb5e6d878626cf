import type { Person } from '../../application/mail/mail-ports.ts';

/** Standard claims of OpenID Connect, as far as mail needs them. */
export type Claims = Readonly<Record<string, unknown>>;

/**
 * A text that is not too long. People choose their own, and one that fills a header has SES refuse
 * their mail until it counts as lost.
 */
const text = (value: unknown, longest: number): string | undefined =>
  typeof value === 'string' && value !== '' && value.length <= longest ? value : undefined;

/** Who the claims are about, if their address has been verified: others may not be who they say. */
export const personFrom = (claims: Claims): Person | undefined => {
  const email = text(claims.email, 254);
  // Cognito says it as text.
  if (!email || String(claims.email_verified) !== 'true') return undefined;
  return {
    email,
    name: text(claims.name, 200),
    locale: text(claims.locale, 64),
    timeZone: text(claims.zoneinfo, 64),
  };
};
