import { Rejection } from '../domain/rejections.ts';
import type { IdempotencyKey, KeyedBody } from './order-store.ts';

/** A key stands for one command: the same body again, or none. @throws Rejection */
export const assertSameBody = (remembered: KeyedBody, key: IdempotencyKey | undefined): void => {
  if (remembered.bodyHash === key?.bodyHash) return;
  throw new Rejection(
    'idempotency-key-reused',
    'This Idempotency-Key came with another body before: use a new key for a new command.',
  );
};
