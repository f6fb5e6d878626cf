import { createHash, randomBytes } from 'node:crypto';
import type { Ids } from '../application/ports.ts';

const BYTES = 12;

function idFrom(seed?: string): string {
  const bytes =
    seed === undefined ? randomBytes(BYTES) : createHash('sha256').update(seed).digest();
  return bytes.toString('hex', 0, BYTES);
}

/** Ids of 24 hexadecimal digits: short enough for the names that are made of them. */
export const orderIds: Ids = {
  orderId: idFrom,
  attachmentId: idFrom,
  noteId: (at) => `${at}-${randomBytes(BYTES).toString('hex')}`,
};
