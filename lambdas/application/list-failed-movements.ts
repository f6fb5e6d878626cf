import type { Caller } from '../domain/actor.ts';
import { roleNotAllowed } from '../domain/decide.ts';
import { failedMovements } from '../domain/movements.ts';
import { Rejection } from '../domain/rejections.ts';
import type { FailedPosition, Page } from './order-store.ts';
import type { OrderPorts } from './ports.ts';
import { type FailedMovementView, failedMovementView } from './views/movement-view.ts';

export interface ListFailed {
  /** Of orders: all failed movements of each are shown. */
  readonly limit: number;
  readonly from?: FailedPosition | undefined;
}

/**
 * Movements of money that the provider has refused for good, the one that has waited longest in
 * front: somebody has to mend the cause and try them again.
 * @throws Rejection `role-not-allowed`, `invalid-form`
 */
export const listFailedMovements = async (
  { orders }: OrderPorts,
  caller: Caller,
  query: ListFailed | Rejection,
): Promise<Page<FailedMovementView, FailedPosition>> => {
  if (!caller.isModerator) throw roleNotAllowed();
  if (query instanceof Rejection) throw query;
  const { items, next } = await orders.listFailed(query.limit, query.from);
  const failed = items.flatMap((order) =>
    failedMovements(order).map((movement) => failedMovementView(order, movement)),
  );
  return { items: failed, next };
};
