import { learnTimeFrom } from '../time/server-clock.ts';

/** What has been asked for the first view already, by address. */
const replies = new Map<string, Promise<Response>>();

/** What nobody has taken by then is no news any more. */
const STALE_AFTER_MS = 20_000;

/** Asks for what the first view shows, while the libraries that will show it are still on their way. */
export function askEarly(calls: readonly string[], accessToken: string): void {
  const headers = { authorization: `Bearer ${accessToken}` };
  for (const path of calls) {
    const reply = learnTimeFrom(fetch(path, { headers, cache: 'no-cache' }));
    // Whoever takes it is told, and asks again.
    reply.catch(() => undefined);
    replies.set(location.origin + path, reply);
  }
  setTimeout(() => replies.clear(), STALE_AFTER_MS);
}

/** The reply to a call that has been made early; it is there for one taker. */
export function takeEarly({ method, url }: Request): Promise<Response> | undefined {
  const reply = method === 'GET' ? replies.get(url) : undefined;
  replies.delete(url);
  return reply;
}
