import { parsedJson } from './parsed-json.ts';
import { Problem } from './problem.ts';
import type { AccessToken } from './sending/access-token.ts';
import { type RetryOptions, withRetries } from './sending/retries.ts';
import { type Send, sendOnce } from './sending/send.ts';

export interface ClientCredentialsOptions {
  /** The token endpoint of the identity provider, such as `https://…/oauth2/token`. */
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Such as `order-requests/orders.write`; all that the client has if left out. */
  readonly scope?: string;
  readonly fetch?: Send;
  /** How long one try may take, in milliseconds. 10,000 if left out. */
  readonly timeoutMs?: number;
  readonly retry?: RetryOptions;
}

interface Token {
  readonly value: string;
  /** By the clock of this machine, in milliseconds since 1970. */
  readonly goodUntil: number;
}

/** What a token endpoint answers (RFC 6749), as far as it can be trusted to. */
type Grant = Partial<
  Record<'access_token' | 'expires_in' | 'error' | 'error_description', unknown>
>;

/** A token is not used in its last seconds: the call that it goes with takes time, too. */
const marginSeconds = 60;

/** Form-encoded first, as RFC 6749 has it (2.3.1). */
const basic = ({ clientId, clientSecret }: ClientCredentialsOptions) =>
  `Basic ${btoa(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`)}`;

const tokenRequest = (options: ClientCredentialsOptions) => {
  const { tokenUrl, scope } = options;
  const body = new URLSearchParams({ grant_type: 'client_credentials', ...(scope && { scope }) });
  return new Request(tokenUrl, {
    method: 'POST',
    headers: { authorization: basic(options) },
    body,
  });
};

async function readToken(reply: Response): Promise<Token> {
  const body = parsedJson(await reply.text());
  const { access_token: value, expires_in: seconds = 0, ...told }: Grant = Object(body);
  if (reply.ok && typeof value === 'string') {
    const usable = Math.max(Number(seconds) - marginSeconds, Number(seconds) / 2);
    return { value, goodUntil: Date.now() + usable * 1000 };
  }
  const missing = reply.ok ? 'There is no access_token' : `HTTP ${reply.status}`;
  const detail = String(told.error_description ?? told.error ?? missing);
  throw new Problem({ code: 'token-refused', status: reply.status, detail, body });
}

/**
 * Tokens for a back end (OAuth 2.0 client credentials). One is kept until shortly before it expires,
 * or until the service refuses it; calls that wait for a token share one request.
 *
 * It throws Problem `token-refused`, `unreachable`.
 */
export function clientCredentials(options: ClientCredentialsOptions): AccessToken {
  const { fetch = globalThis.fetch, timeoutMs = 10_000, retry } = options;
  const send = withRetries(sendOnce(fetch, timeoutMs), retry);
  let kept: Token | undefined;
  let asked: Promise<Token> | undefined;

  const ask = async (): Promise<Token> => {
    try {
      kept = await readToken(await send(tokenRequest(options)));
      return kept;
    } finally {
      asked = undefined;
    }
  };
  return async (refused) => {
    if (kept && kept.value !== refused && Date.now() < kept.goodUntil) return kept.value;
    asked ??= ask();
    return (await asked).value;
  };
}
