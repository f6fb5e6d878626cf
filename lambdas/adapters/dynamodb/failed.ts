import type { FailedPosition, Page } from '../../application/order-store.ts';
import type { Order } from '../../domain/order.ts';
import { indexPage } from './index-page.ts';
import { FAILED, orderKey } from './keys.ts';
import { readInOrder } from './queries.ts';
import type { Table } from './table.ts';

const INDEX = { name: 'failed', partition: 'failed', sort: 'failedSince' } as const;

/** Orders with a failed movement, the one that has waited longest in front. */
export const listFailed = async (
  table: Table,
  limit: number,
  from?: FailedPosition,
): Promise<Page<Order, FailedPosition>> => {
  const start = from && { orderId: from.orderId, at: from.failedSince };
  const { items, next } = await indexPage(table, INDEX, FAILED, limit, start);
  const keys = items.map(({ orderId }) => orderKey(orderId));
  return {
    items: await readInOrder(table, keys),
    ...(next && { next: { orderId: next.orderId, failedSince: next.at } }),
  };
};
