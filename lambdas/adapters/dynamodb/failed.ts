import type { FailedPosition, Page } from '../../application/order-store.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Order } from '../../domain/order.ts';
import { FAILED, type Key, orderIdOf, orderKey } from './keys.ts';
import { readInOrder } from './queries.ts';
import type { Table } from './table.ts';

/** What the index of failed movements holds of an order. */
type Listed = Key & { readonly failedSince: Instant };

/** Orders with a failed movement, the one that has waited longest in front. */
export const listFailed = async (
  table: Table,
  limit: number,
  from?: FailedPosition,
): Promise<Page<Order, FailedPosition>> => {
  const { items } = await table.query<Listed>({
    IndexName: 'failed',
    KeyConditionExpression: 'failed = :failed',
    ExpressionAttributeValues: { ':failed': FAILED },
    Limit: limit + 1,
    ExclusiveStartKey: from && {
      ...orderKey(from.orderId),
      failed: FAILED,
      failedSince: from.failedSince,
    },
  });
  const listed = items.slice(0, limit);
  const last = listed.at(-1);
  const orders = await readInOrder(
    table,
    listed.map((key) => orderKey(orderIdOf(key))),
  );
  return { items: orders, ...(items.length > limit && last && { next: position(last) }) };
};

const position = (listed: Listed): FailedPosition => ({
  failedSince: listed.failedSince,
  orderId: orderIdOf(listed),
});
