import { createHmac, timingSafeEqual } from 'node:crypto';
import type { UnsubscribeLinks, Unsubscriber } from '../../application/mail/mail-ports.ts';

interface LinkSettings {
  /** The page that asks, without a query. */
  readonly url: string;
  readonly secret: () => Promise<string>;
}

/** What a signature is for, so that it opens nothing else. */
const PURPOSE = 'stop-reminders';

/** A token is the reader as base64 of JSON, a dot, and a signature. It never expires: mails are kept. */
export const signedLinks = ({ url, secret }: LinkSettings): UnsubscribeLinks => ({
  linkFor: async ({ person, locale }) => {
    const reader = Buffer.from(JSON.stringify({ person, locale })).toString('base64url');
    return `${url}?token=${tokenOf(reader, await secret())}`;
  },

  readerOf: async (token) => {
    const [reader = ''] = token.split('.');
    const given = Buffer.from(token);
    const right = Buffer.from(tokenOf(reader, await secret()));
    if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
    return JSON.parse(Buffer.from(reader, 'base64url').toString()) as Unsubscriber;
  },
});

const tokenOf = (reader: string, secret: string): string => {
  const signature = createHmac('sha256', secret).update(`${PURPOSE}.${reader}`).digest('base64url');
  return `${reader}.${signature}`;
};
