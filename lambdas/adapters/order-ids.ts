import { createHash, randomBytes } from 'node:crypto';
import type { Ids } from '../application/ports.ts';

const BYTES = 12;

/** Ids of 24 hexadecimal digits: short enough for the names that are made of them. */
export const orderIds: Ids = {
  orderId: (seed) => {
    const bytes =
      seed === undefined ? randomBytes(BYTES) : createHash('sha256').update(seed).digest();
    return bytes.toString('hex', 0, BYTES);
  },
  attachmentId: () => randomBytes(BYTES).toString('hex'),
  noteId: (at) => `${at}-${randomBytes(BYTES).toString('hex')}`,
};
