import { VersionConflict } from '../../../lambdas/application/failures.ts';
import type { TakenBy, TakeStore } from '../../../lambdas/application/take-store.ts';
import type { Take } from '../../../lambdas/domain/take.ts';
import type { InMemoryOrderStore } from './order-store.ts';

/** Takes with the promises of the real store; keys are remembered with the order. */
export const inMemoryTakes = (orders: InMemoryOrderStore): TakeStore => {
  const takes = new Map<string, Take>();

  const assertNobodyElses = ({ requestId, by, now }: TakenBy) => {
    const take = takes.get(requestId);
    if (take && take.by.id !== by && Date.parse(take.until) > now) throw new VersionConflict();
  };

  return {
    of: async (requests) =>
      new Map(
        requests.flatMap(({ requestId }) => {
          const take = takes.get(requestId);
          return take ? [[requestId, structuredClone(take)] as const] : [];
        }),
      ),

    put: async (order, takenBy, take, key) => {
      const { pendingRequest } = orders.order(takenBy.orderId);
      const isContested = pendingRequest?.contestedIn !== undefined;
      if (!isContested || pendingRequest.requestId !== takenBy.requestId)
        throw new VersionConflict();
      assertNobodyElses(takenBy);
      if (key) await orders.remember(order, key);
      takes.set(takenBy.requestId, structuredClone(take));
    },

    appendDecision: async (append, takenBy) => {
      assertNobodyElses(takenBy);
      await orders.append(append);
    },
  };
};
