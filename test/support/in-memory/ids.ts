import { createHash } from 'node:crypto';
import type { Ids } from '../../../lambdas/application/ports.ts';

/** New ids are counted; those from a seed follow from it. */
export const countedIds = (): Ids => {
  let count = 0;
  const next = (): number => {
    count += 1;
    return count;
  };
  const from = (seed: string): string =>
    createHash('sha256').update(seed).digest('hex').slice(0, 24);
  return {
    orderId: (seed) => (seed === undefined ? `order-${next()}` : from(seed)),
    attachmentId: () => from(`${next()}`),
    noteId: (at) => `${at}-${next()}`,
  };
};
