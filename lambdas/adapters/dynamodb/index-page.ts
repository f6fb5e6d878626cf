import type { Page } from '../../application/order-store.ts';
import type { Instant } from '../../domain/instant.ts';
import { type Key, orderIdOf, orderKey } from './keys.ts';
import type { Table } from './table.ts';

/** An index that lists orders by a time. */
export interface TimeIndex {
  readonly name: string;
  readonly partition: string;
  readonly sort: string;
  readonly newestFirst?: boolean;
}

/** Where an order stands in such an index. */
export interface Place {
  readonly orderId: string;
  readonly at: Instant;
}

/**
 * A page of one partition of an index. The next one starts after the last place listed, whether its
 * order can still be read or not: it may be gone, but not yet from the index.
 */
export const indexPage = async (
  table: Table,
  { name, partition, sort, newestFirst = false }: TimeIndex,
  value: string,
  limit: number,
  from?: Place,
): Promise<Page<Place, Place>> => {
  const { items } = await table.query<Key & Readonly<Record<string, string>>>({
    IndexName: name,
    KeyConditionExpression: '#partition = :value',
    ExpressionAttributeNames: { '#partition': partition },
    ExpressionAttributeValues: { ':value': value },
    ScanIndexForward: !newestFirst,
    Limit: limit + 1,
    ExclusiveStartKey: from && { ...orderKey(from.orderId), [partition]: value, [sort]: from.at },
  });
  const places = items.map((item) => ({ orderId: orderIdOf(item), at: item[sort] as Instant }));
  const page = places.slice(0, limit);
  const next = places.length > limit ? page.at(-1) : undefined;
  return { items: page, ...(next && { next }) };
};
