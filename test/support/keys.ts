import type { IdempotencyKey } from '../../lambdas/application/order-store.ts';

/** An idempotency key as a command brings it: named by caller, route and key, with its body. */
export const aKey = (name = 'key-1', body = 'body-1'): IdempotencyKey => ({
  hash: name,
  bodyHash: body,
});
