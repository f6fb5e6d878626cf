import { Problem } from '../problem.ts';

/** Sends a request and resolves to its reply. */
export type Send = (request: Request) => Promise<Response>;

/** Replies that may have no body. */
const bodiless = new Set([204, 205, 304]);

/**
 * Sends a request once and reads the whole reply, so that one that breaks off counts as none.
 *
 * @throws Problem `unreachable`; the reason of the request's signal if that was aborted
 */
export const sendOnce =
  (fetch: Send, timeoutMs: number): Send =>
  async (request) => {
    const caller = request.signal;
    caller.throwIfAborted();
    // Signals made by AbortSignal.any and .timeout can be collected before they fire in Node 20.
    const controller = new AbortController();
    const abort = () => controller.abort(caller.reason);
    caller.addEventListener('abort', abort, { once: true });
    const late = new Error(`No reply within ${timeoutMs} ms`);
    const timer = setTimeout(() => controller.abort(late), timeoutMs);
    try {
      const response = await fetch(new Request(request.clone(), { signal: controller.signal }));
      const { status, statusText, headers } = response;
      const body = await response.arrayBuffer();
      return new Response(bodiless.has(status) ? null : body, { status, statusText, headers });
    } catch (cause) {
      caller.throwIfAborted();
      throw new Problem({ code: 'unreachable', status: undefined, detail: 'No reply', cause });
    } finally {
      clearTimeout(timer);
      caller.removeEventListener('abort', abort);
    }
  };
