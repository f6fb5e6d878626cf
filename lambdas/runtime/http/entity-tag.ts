import { createHash } from 'node:crypto';
import stringify from 'safe-stable-stringify';

/**
 * Names what a body says, so that whoever has it already need not get it again (RFC 9110, 8.8.3).
 * The order of its fields says nothing: that of stored maps changes from read to read. So the tag
 * is a weak one.
 */
export const entityTag = (body: object): string => {
  const text = stringify(body) ?? '';
  return `W/"${createHash('sha256').update(text).digest('base64url')}"`;
};

/** Whether a client that sends this `If-None-Match` has what the tag names (RFC 9110, 13.1.2). */
export const hasAlready = (ifNoneMatch: string | undefined, tag: string): boolean =>
  (ifNoneMatch ?? '')
    .split(',')
    .map((known) => known.trim())
    .some((known) => known === '*' || weak(known) === tag);

const weak = (tag: string): string => (tag.startsWith('W/') ? tag : `W/${tag}`);
