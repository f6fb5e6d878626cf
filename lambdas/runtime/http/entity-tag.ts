import { createHash } from 'node:crypto';

/** Names what a body says, so that whoever has it already need not get it again (RFC 9110, 8.8.3). */
export const entityTag = (body: string): string =>
  `"${createHash('sha256').update(body).digest('base64url')}"`;

/** Whether a client that sends this `If-None-Match` has what the tag names (RFC 9110, 13.1.2). */
export const hasAlready = (ifNoneMatch: string | undefined, tag: string): boolean =>
  (ifNoneMatch ?? '')
    .split(',')
    .map((known) => known.trim().replace(/^W\//, ''))
    .some((known) => known === tag || known === '*');
