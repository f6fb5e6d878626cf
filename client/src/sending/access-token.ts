import type { Send } from './send.ts';

/**
 * An access token, or where to get one. A function is called before every call, and again when the
 * service has refused its token: `refused` is that token, and another one is given a try.
 */
export type AccessToken = string | ((refused?: string) => string | Promise<string>);

/** Sends requests with a token. */
export function withAccessToken(send: Send, token: AccessToken): Send {
  const take = async (refused?: string) => (typeof token === 'string' ? token : token(refused));
  const sendAs = (request: Request, bearer: string) => {
    const copy = request.clone();
    copy.headers.set('authorization', `Bearer ${bearer}`);
    return send(copy);
  };
  return async (request) => {
    const first = await untilAborted(take(), request.signal);
    const reply = await sendAs(request, first);
    if (reply.status !== 401) return reply;
    const second = await untilAborted(take(first), request.signal);
    return second === first ? reply : sendAs(request, second);
  };
}

/** Others may wait for the same token: a call that is aborted leaves it to them. */
const untilAborted = <T>(promise: Promise<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
