import createClient from 'openapi-fetch';
import { connection } from '../app/connection.ts';
import type { Session } from '../sign-in/session.ts';
import { learnServerTime } from '../time/server-clock.ts';
import { Problem, Unreachable } from './problem.ts';
import type { paths } from './schema.ts';

const timeoutMs = 15_000;

/** Whoever calls. */
type Bearer = Pick<Session, 'accessToken' | 'renew'>;

export type Api = ReturnType<typeof createApi>;

/** The service as its bearer may use it; `onRefused` when their tokens do not count any more. */
export function createApi(session: Bearer, onRefused?: () => void) {
  return createClient<paths>({
    baseUrl: location.origin,
    fetch: async (request) => {
      const response = await send(request.clone(), session);
      if (response.status !== 401) return response;
      if (await session.renew()) return send(request, session);
      onRefused?.();
      return response;
    },
  });
}

/** @throws Unreachable when there is no reply */
async function send(request: Request, session: Bearer): Promise<Response> {
  request.headers.set('authorization', `Bearer ${session.accessToken()}`);
  try {
    // Asks every time, and has the browser answer from its cache if the service says 304.
    const response = await fetch(request, {
      cache: 'no-cache',
      signal: AbortSignal.timeout(timeoutMs),
    });
    learnServerTime(response.headers.get('date'));
    connection.reached();
    return response;
  } catch (cause) {
    connection.missed();
    throw new Unreachable('No reply', { cause });
  }
}

interface Reply<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** The body of a reply. @throws Problem, Unreachable */
export async function bodyOf<T>(reply: Promise<Reply<T>>): Promise<T> {
  const { data, error, response } = await reply;
  if (response.ok && data !== undefined) return data;
  throw new Problem(response.status, typeof error === 'object' && error ? error : {});
}
