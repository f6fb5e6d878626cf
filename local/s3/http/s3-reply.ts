import type { ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export interface S3Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string | number>>;
  /** XML, or what is in a file. */
  readonly body?: string | (() => Readable);
}

/** What strangers have uploaded is served from the runner's own origin: nothing of it may run there. */
const harmless = {
  'content-security-policy': 'sandbox',
  'x-content-type-options': 'nosniff',
} as const;

export async function sendReply(
  response: ServerResponse,
  { status, headers = {}, body }: S3Reply,
): Promise<void> {
  const text = typeof body === 'string' ? body : undefined;
  response.writeHead(status, {
    ...(text !== undefined && {
      'content-type': 'application/xml',
      'content-length': Buffer.byteLength(text),
    }),
    ...headers,
    ...harmless,
  });
  if (typeof body === 'function') await pipeline(body(), response);
  else response.end(text);
}
