import { createHash } from 'node:crypto';
import stringify from 'safe-stable-stringify';

/**
 * Names what a body says, so that whoever has it already need not get it again (RFC 9110, 8.8.3).
 * The order of its fields says nothing: that of stored maps changes from read to read. So the tag
 * is a weak one. Deadlines that are not decided yet move on with every second, so that it minds
 * their minutes only: whoever asks often would get everything again each time.
 */
export const entityTag = (body: object): string => {
  const text = stringify(body, toTheMinute) ?? '';
  return `W/"${createHash('sha256').update(text).digest('base64url')}"`;
};

const MINUTE_LENGTH = '2026-11-25T11:00'.length;

interface Undecided {
  readonly expiresAt: string;
}

/** What could be opened now, with deadlines to the minute. */
const toTheMinute = (field: string, value: unknown): unknown => {
  if (field !== 'assistant') return value;
  return (value as readonly Undecided[]).map(({ expiresAt, ...entry }) => ({
    ...entry,
    expiresAt: expiresAt.slice(0, MINUTE_LENGTH),
  }));
};

/** Whether a client that sends this `If-None-Match` has what the tag names (RFC 9110, 13.1.2). */
export const hasAlready = (ifNoneMatch: string | undefined, tag: string): boolean =>
  (ifNoneMatch ?? '')
    .split(',')
    .map((known) => known.trim())
    .some((known) => known === '*' || weak(known) === tag);

const weak = (tag: string): string => (tag.startsWith('W/') ? tag : `W/${tag}`);
