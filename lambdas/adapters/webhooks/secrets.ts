import { secretReader } from '../secrets-manager/secret-reader.ts';

/** Reads the secrets of a receiver: the current one and, while it is changed, the one before. */
export type ReadSecrets = (secretId: string) => Promise<readonly string[]>;

/** @param now epoch milliseconds */
export const webhookSecrets = (now: () => number): ReadSecrets => {
  const readers = new Map<string, () => Promise<string>>();
  return async (secretId) => {
    const read = readers.get(secretId) ?? secretReader(secretId, now);
    readers.set(secretId, read);
    return parse(secretId, await read());
  };
};

/** Never tells the text itself: it is secret even when it is malformed. */
const parse = (secretId: string, text: string): readonly string[] => {
  const malformed = new Error(`The secret ${secretId} is not {"current": …, "previous": …}`);
  const { current, previous } = fieldsOf(text, malformed);
  const secrets = [current, ...(previous ? [previous] : [])];
  if (!secrets.every(isBase64)) throw malformed;
  return secrets.map((secret) => secret.replace(/^whsec_/, ''));
};

const fieldsOf = (text: string, malformed: Error): { current?: unknown; previous?: unknown } => {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    throw malformed;
  }
};

/** At least 24 bytes, as Standard Webhooks wants. */
const isBase64 = (secret: unknown): secret is string =>
  typeof secret === 'string' && /^(whsec_)?[A-Za-z0-9+/]{32,}={0,2}$/.test(secret);
