import { bodyOf, createHttpClient, type HttpClient } from '#client';
import { learnTimeFrom } from '../time/server-clock.ts';
import { connection } from './connection.ts';
import { takeEarly } from './early-replies.ts';

export { bodyOf };

/** Whoever calls. */
export interface Bearer {
  accessToken(): string;
  /** Gets a new access token after one was refused; false when signing in again is needed. */
  renew(): Promise<boolean>;
}

export type Api = HttpClient;

/**
 * The service as its bearer may use it; `onRefused` when their tokens do not count any more. It is
 * where the page is, unless that is somebody else's.
 */
export const createApi = (
  bearer: Bearer,
  onRefused?: () => void,
  baseUrl: string = location.origin,
): Api =>
  createHttpClient({
    baseUrl,
    token: async (refused) => {
      if (refused !== undefined && !(await bearer.renew())) onRefused?.();
      return bearer.accessToken();
    },
    fetch: send,
    timeoutMs: 15_000,
    retry: { tries: 3, firstPauseMs: 1_000 },
  });

async function send(request: Request): Promise<Response> {
  try {
    // Asks every time, and has the browser answer from its cache if the service says 304.
    const response = await (takeEarly(request) ??
      learnTimeFrom(fetch(request, { cache: 'no-cache' })));
    connection.reached();
    return response;
  } catch (error) {
    connection.missed();
    throw error;
  }
}
