import type { Send } from './send.ts';

const HEADER = 'idempotency-key';

/** Names each write, unless its caller has: sent again, it happens once. */
export const withIdempotencyKey =
  (send: Send): Send =>
  (request) => {
    if (request.method !== 'GET' && !request.headers.has(HEADER)) {
      request.headers.set(HEADER, crypto.randomUUID());
    }
    return send(request);
  };
