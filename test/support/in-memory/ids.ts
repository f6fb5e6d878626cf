import { createHash } from 'node:crypto';
import type { Ids } from '../../../lambdas/application/ports.ts';

/** New ids are counted; those from a seed follow from it. */
export const countedIds = (): Ids => {
  let count = 0;
  return {
    orderId: (seed) => {
      if (seed !== undefined) return createHash('sha256').update(seed).digest('hex').slice(0, 24);
      count += 1;
      return `order-${count}`;
    },
    noteId: (at) => {
      count += 1;
      return `${at}-${count}`;
    },
  };
};
