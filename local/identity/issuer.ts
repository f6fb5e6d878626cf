import { randomUUID } from 'node:crypto';
import { compactVerify, exportJWK, type JSONWebKeySet, SignJWT } from 'jose';
import type { SigningKey } from './signing-key.ts';

interface IssuerSettings {
  readonly url: string;
  readonly clientId: string;
  readonly key: SigningKey;
  /** The moved clock. */
  readonly now: () => number;
}

export interface TokenRequest {
  readonly sub: string;
  readonly scope?: string | undefined;
  readonly groups?: readonly string[] | undefined;
  readonly expiresIn: number;
}

const algorithm = 'RS256';

/** Stands for the user pool: signs access tokens with its issuer and the claims that Cognito gives. */
export class Issuer {
  readonly #settings: IssuerSettings;

  constructor(settings: IssuerSettings) {
    this.#settings = settings;
  }

  sign({ sub, scope, groups, expiresIn }: TokenRequest): Promise<string> {
    const { url, clientId, key, now } = this.#settings;
    const seconds = Math.floor(now() / 1000);
    return new SignJWT({
      sub,
      ...(groups?.length && { 'cognito:groups': [...groups] }),
      iss: url,
      client_id: clientId,
      token_use: 'access',
      ...(scope && { scope }),
      auth_time: seconds,
      iat: seconds,
      exp: seconds + expiresIn,
      jti: randomUUID(),
      username: sub,
    })
      .setProtectedHeader({ alg: algorithm, kid: key.id })
      .sign(key.privateKey);
  }

  /** The claims of a token that this issuer's key signed; whether they hold is not looked at. */
  async verifySignature(token: string): Promise<Record<string, unknown>> {
    const { key } = this.#settings;
    const { payload, protectedHeader } = await compactVerify(token, key.publicKey, {
      algorithms: [algorithm],
    });
    if (protectedHeader.kid !== key.id) throw new Error('the token names another key');
    return JSON.parse(new TextDecoder().decode(payload)) as Record<string, unknown>;
  }

  async keySet(): Promise<JSONWebKeySet> {
    const { id: kid, publicKey } = this.#settings.key;
    return { keys: [{ ...(await exportJWK(publicKey)), kid, alg: algorithm, use: 'sig' }] };
  }
}
