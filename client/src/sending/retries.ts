import { parsedJson } from '../parsed-json.ts';
import { isProblem, problemOf } from '../problem.ts';
import { pause } from './pause.ts';
import { retryAfterMs } from './retry-after.ts';
import type { Send } from './send.ts';

/** How often a call is sent, and how long it waits in between. */
export interface RetryOptions {
  /** At most so many tries in all; 1 sends it once. 4 if left out. */
  readonly tries?: number;
  /** Up to how long the first pause is, in milliseconds; it doubles with each. 250 if left out. */
  readonly firstPauseMs?: number;
  /** No pause is longer: if the service asks for more, the call fails at once. 20,000 if left out. */
  readonly longestPauseMs?: number;
}

/** Nothing was done, or whether it was is not known. */
const passing = new Set([429, 502, 503, 504]);

async function isPassing(reply: Response): Promise<boolean> {
  if (passing.has(reply.status)) return true;
  if (reply.status !== 409) return false;
  const text = await reply.clone().text();
  return problemOf(reply.status, parsedJson(text)).code === 'conflict';
}

/**
 * Sends a request again while its failure may pass. That is safe for reads, and for writes because
 * of their `Idempotency-Key`.
 */
export function withRetries(send: Send, options: RetryOptions = {}): Send {
  const { tries = 4, firstPauseMs = 250, longestPauseMs = 20_000 } = options;
  /** Full jitter: clients that failed together do not come back together. */
  const jitter = (failures: number) =>
    Math.random() * Math.min(longestPauseMs, firstPauseMs * 2 ** (failures - 1));

  return async (request) => {
    for (let failures = 1; failures < tries; failures++) {
      const reply = await send(request).catch((error: unknown) => {
        if (isProblem(error, 'unreachable')) return undefined;
        throw error;
      });
      if (reply && !(await isPassing(reply))) return reply;
      const asked = (reply && retryAfterMs(reply)) ?? 0;
      if (reply && asked > longestPauseMs) return reply;
      await pause(asked + jitter(failures), request.signal);
    }
    return send(request);
  };
}
