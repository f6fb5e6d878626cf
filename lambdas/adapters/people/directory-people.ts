import { setTimeout as sleep } from 'node:timers/promises';
import { Unavailable } from '../../application/failures.ts';
import type { People } from '../../application/mail/mail-ports.ts';
import { boundedJson } from './bounded-json.ts';
import { type Claims, personFrom } from './claims.ts';

export interface DirectorySettings {
  /** Without a slash at the end. */
  readonly url: string;
  /** The bearer token that it asks for. */
  readonly secret: () => Promise<string>;
  readonly pause?: (ms: number) => Promise<unknown>;
}

const TRIES = 3;
const TIMEOUT_MS = 2000;
/** Claims are some hundred bytes. */
const MAX_BYTES = 65_536;
const FIRST_PAUSE_MS = 200;

/**
 * The directory of an OpenID Connect provider: `GET {url}/{sub}` answers standard claims, or 404 for
 * somebody whom it does not know.
 */
export const directoryPeople = ({ url, secret, pause = sleep }: DirectorySettings): People => ({
  find: async (id) => {
    const authorization = `Bearer ${await secret()}`;
    for (let tried = 1; ; tried += 1) {
      try {
        return personOf(id, await ask(`${url}/${encodeURIComponent(id)}`, authorization));
      } catch (error) {
        if (tried === TRIES || !(error instanceof Unavailable)) throw error;
        await pause(Math.random() * FIRST_PAUSE_MS * 2 ** tried);
      }
    }
  },
});

interface Reply {
  readonly status: number;
  readonly claims: Claims | null;
}

/** @throws Unavailable when it does not answer, or says that it cannot */
const ask = async (address: string, authorization: string): Promise<Reply> => {
  const headers = { authorization, accept: 'application/json' };
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const reply = await fetch(address, { headers, signal, redirect: 'error' });
    if (reply.status === 429 || reply.status >= 500) throw new Error(`it answered ${reply.status}`);
    const claims = reply.ok ? ((await boundedJson(reply, MAX_BYTES)) as Claims | null) : null;
    return { status: reply.status, claims };
  } catch (cause) {
    throw new Unavailable('The directory of people did not answer', { cause });
  }
};

const personOf = (id: string, { status, claims }: Reply) => {
  if (status === 404) return undefined;
  // Who they are is written in no error: logs would keep it.
  if (claims?.sub !== id)
    throw new Error(`The directory answered ${status} about no or another person`);
  return personFrom(claims);
};
