import { Problem } from '#client';
import type { GetToken } from '../../../public/embed.d.ts';
import { oneAtATime } from '../../sign-in/one-at-a-time.ts';
import { readClaims, type Session } from '../../sign-in/session.ts';

const timeoutMs = 15_000;

/**
 * Whoever looks at the page around, by the tokens that it gives. Nobody is a moderator here: the
 * element is for the two parties.
 *
 * @throws Problem `token-refused` when it gives none
 */
export async function embeddedSession(getToken: GetToken): Promise<Session> {
  let token = await asked(getToken);
  const renew = async () => {
    const refused = token;
    token = await asked(getToken, refused);
    return token !== refused;
  };
  const { sub } = readClaims(token, '');
  return {
    userId: sub,
    name: sub,
    isModerator: false,
    accessToken: () => token,
    // Several calls are refused at once, and all of them wait for one new token.
    renew: oneAtATime(() => renew().catch(() => false)),
    signOut: async () => undefined,
  };
}

async function asked(getToken: GetToken, refused?: string): Promise<string> {
  try {
    const token = await withinTime(getToken(refused));
    readClaims(token, '');
    return token;
  } catch (cause) {
    throw new Problem({ code: 'token-refused', status: 401, detail: String(cause), cause });
  }
}

const withinTime = <T>(promise: T | Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const late = new Error(`getToken took more than ${timeoutMs} ms`);
    const timer = setTimeout(() => reject(late), timeoutMs);
    Promise.resolve(promise)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
