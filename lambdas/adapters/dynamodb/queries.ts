import type { ListPosition, Page } from '../../application/order-store.ts';
import type { Party } from '../../domain/actor.ts';
import type { Change } from '../../domain/events.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Order } from '../../domain/order.ts';
import { type ChangeItem, fromChangeItem } from './change-item.ts';
import { indexPage } from './index-page.ts';
import { fromOrderItem, type OrderItem } from './items.ts';
import { changeKey, dueShards, type Key, LAST_CHANGE, orderIdOf, orderKey } from './keys.ts';
import type { Table } from './table.ts';

/** At most `limit` changes from a version on, oldest first. */
export const changes = async (
  table: Table,
  orderId: string,
  fromVersion: number,
  limit: number,
): Promise<readonly Change[]> => {
  const { pk, sk } = changeKey(orderId, fromVersion);
  const found: ChangeItem[] = [];
  let lastKey: Record<string, unknown> | undefined;
  do {
    const page = await table.query<ChangeItem>({
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :last',
      ExpressionAttributeValues: { ':pk': pk, ':from': sk, ':last': LAST_CHANGE },
      ConsistentRead: true,
      Limit: limit - found.length,
      ExclusiveStartKey: lastKey,
    });
    found.push(...page.items);
    lastKey = page.lastKey;
  } while (lastKey && found.length < limit);
  return found.map(fromChangeItem);
};

const byCreation = { sort: 'createdAt', newestFirst: true } as const;
const PARTY_INDEXES = {
  customer: { name: 'byCustomer', partition: 'customerId', ...byCreation },
  pro: { name: 'byPro', partition: 'proId', ...byCreation },
} as const;

/** A party's orders, newest first. The index holds keys only: the orders are read by those. */
export const listByParty = async (
  table: Table,
  party: Party,
  id: string,
  limit: number,
  from?: ListPosition,
): Promise<Page<Order>> => {
  const start = from && { orderId: from.orderId, at: from.createdAt };
  const { items, next } = await indexPage(table, PARTY_INDEXES[party], id, limit, start);
  const keys = items.map(({ orderId }) => orderKey(orderId));
  return {
    items: await readInOrder(table, keys),
    ...(next && { next: { orderId: next.orderId, createdAt: next.at } }),
  };
};

/** The orders that are still there, in the order of their keys. */
export const readInOrder = async (
  table: Table,
  keys: readonly Key[],
): Promise<readonly Order[]> => {
  const items = keys.length > 0 ? await table.get<OrderItem>(keys) : [];
  const byKey = new Map(items.map((item) => [item.pk, fromOrderItem(item)]));
  return keys.map(({ pk }) => byKey.get(pk)).filter((order) => order !== undefined);
};

/** All shards, from one that chance picks: a sweep of all that is cut short starts elsewhere next time. */
const fromAnywhere = (): readonly string[] => {
  const start = Math.floor(Math.random() * dueShards.length);
  return [...dueShards.slice(start), ...dueShards.slice(0, start)];
};

const shardOf = (part: number): string => {
  const shard = dueShards[part];
  if (shard === undefined) throw new RangeError(`There is no part ${part} of ${dueShards.length}`);
  return shard;
};

/** What is due at a time, in one part or in all, the longest overdue of each shard first. */
export async function* due(table: Table, at: Instant, part?: number): AsyncGenerator<string> {
  for (const shard of part === undefined ? fromAnywhere() : [shardOf(part)]) {
    let lastKey: Record<string, unknown> | undefined;
    do {
      const page = await table.query<Key>({
        IndexName: 'due',
        KeyConditionExpression: 'due = :shard AND dueAt <= :at',
        ExpressionAttributeValues: { ':shard': shard, ':at': at },
        ExclusiveStartKey: lastKey,
      });
      yield* page.items.map(orderIdOf);
      lastKey = page.lastKey;
    } while (lastKey);
  }
}
