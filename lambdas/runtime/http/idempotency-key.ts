import { createHash } from 'node:crypto';
import { configure } from 'safe-stable-stringify';
import type { IdempotencyKey } from '../../application/order-store.ts';
import type { Caller } from '../../domain/actor.ts';
import { invalidField, type Rejection } from '../../domain/rejections.ts';
import type { HttpEvent } from './event.ts';

/** What a client may send as `Idempotency-Key`: visible ASCII and spaces. */
export const IDEMPOTENCY_KEY = /^[ -~]{1,255}$/;

const hash = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url');

/**
 * The same text for the same JSON value, however it was written. No body that any command
 * accepts is nested as deep as the limit; what lies below it does not count.
 */
const canonical = configure({ maximumDepth: 16 });

/** The key that names a command, if it has one: it is the caller's, for this very route and order. */
export const idempotencyKeyOf = (
  { headers, routeKey, pathParameters }: HttpEvent,
  caller: Caller,
  body: unknown,
): IdempotencyKey | Rejection | undefined => {
  const key = headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (!IDEMPOTENCY_KEY.test(key)) {
    const detail = 'Give 1 to 255 printable ASCII characters.';
    return invalidField('/Idempotency-Key', { code: 'not-a-key', detail });
  }
  const { orderId = '', requestId = '' } = pathParameters ?? {};
  return {
    hash: hash(caller.id, routeKey, orderId, requestId, key),
    bodyHash: hash(canonical(body === undefined ? {} : body) ?? ''),
  };
};
