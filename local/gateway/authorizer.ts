import type { Claims } from './claims.ts';

/** Proves that a token was signed by the issuer, and returns its claims. */
export type VerifySignature = (token: string) => Promise<Claims>;

interface AuthorizerSettings {
  readonly issuer: string;
  readonly audience: readonly string[];
  readonly verifySignature: VerifySignature;
  /** The moved clock, in milliseconds. */
  readonly now: () => number;
}

/** Why a token does not open the door, as the gateway tells it in `WWW-Authenticate`. */
export class Unauthorized extends Error {}

const rememberedTokens = 1000;

/** The JWT authorizer of an HTTP API. */
export class Authorizer {
  readonly #settings: AuthorizerSettings;
  /** A signature does not change, so it is verified once; the times are checked at every call. */
  readonly #verified = new Map<string, Claims>();

  constructor(settings: AuthorizerSettings) {
    this.#settings = settings;
  }

  /** The claims of the token in an `Authorization` header. */
  async authorize(header: string | undefined): Promise<Claims> {
    if (!header) throw new Unauthorized('');
    const claims = await this.#verify(header.replace(/^bearer +/i, ''));
    const seconds = this.#settings.now() / 1000;
    if (!isPast(claims.exp, seconds, false)) throw new Unauthorized('the token has expired');
    if (!isPast(claims.nbf, seconds, true) || !isPast(claims.iat, seconds, true)) {
      throw new Unauthorized('the token is not valid yet');
    }
    return claims;
  }

  async #verify(token: string): Promise<Claims> {
    const known = this.#verified.get(token);
    if (known) return known;
    const claims = await this.#settings.verifySignature(token).catch(() => {
      throw new Unauthorized('signature is invalid');
    });
    if (claims.iss !== this.#settings.issuer) throw new Unauthorized('invalid issuer');
    const audience = claims.aud ?? claims.client_id;
    const given = Array.isArray(audience) ? audience : [audience];
    if (!given.some((one) => this.#settings.audience.includes(one))) {
      throw new Unauthorized('invalid audience');
    }
    const [oldest] = this.#verified.size >= rememberedTokens ? this.#verified.keys() : [];
    if (oldest !== undefined) this.#verified.delete(oldest);
    this.#verified.set(token, claims);
    return claims;
  }
}

/** Whether a time claim is in the past (or, for `exp`, still ahead); one that is left out passes. */
function isPast(claim: unknown, seconds: number, expected: boolean): boolean {
  if (claim === undefined) return expected;
  return typeof claim === 'number' && claim <= seconds === expected;
}
