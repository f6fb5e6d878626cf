import type { ContestedOrder, DeskPosition, Page } from '../../application/order-store.ts';
import type { Change } from '../../domain/events.ts';
import type { Instant } from '../../domain/instant.ts';
import { openingVersion } from '../../domain/order-request.ts';
import { type ChangeItem, fromChangeItem } from './change-item.ts';
import { CONTESTED, changeKey, type Key, orderIdOf, orderKey } from './keys.ts';
import { readInOrder } from './queries.ts';
import type { Table } from './table.ts';

/** What the index of the desk holds of an order. */
type OnDesk = Key & { readonly deskSince: Instant };

/** Orders with a contested request, the one opened first in front, with what both sides wrote. */
export const listContested = async (
  table: Table,
  limit: number,
  from?: DeskPosition,
): Promise<Page<ContestedOrder, DeskPosition>> => {
  const { items } = await table.query<OnDesk>({
    IndexName: 'desk',
    KeyConditionExpression: 'desk = :contested',
    ExpressionAttributeValues: { ':contested': CONTESTED },
    Limit: limit + 1,
    ExclusiveStartKey: from && {
      ...orderKey(from.orderId),
      desk: CONTESTED,
      deskSince: from.openedAt,
    },
  });
  const listed = items.slice(0, limit);
  const last = listed.at(-1);
  return {
    items: await readContested(table, listed),
    ...(items.length > limit && last && { next: position(last) }),
  };
};

const position = (listed: OnDesk): DeskPosition => ({
  openedAt: listed.deskSince,
  orderId: orderIdOf(listed),
});

/** The index follows a little later: what has been decided meanwhile is left out. */
const readContested = async (
  table: Table,
  listed: readonly OnDesk[],
): Promise<readonly ContestedOrder[]> => {
  const positions = new Map(listed.map((entry) => [orderIdOf(entry), position(entry)]));
  const orders = await readInOrder(table, [...positions.keys()].map(orderKey));
  const contested = orders.flatMap(({ orderId, pendingRequest }) => {
    const { requestId, contestedIn } = pendingRequest ?? {};
    if (requestId === undefined || contestedIn === undefined) return [];
    const versions = [openingVersion(orderId, requestId) ?? 0, contestedIn];
    return { orderId, requestId, keys: versions.map((version) => changeKey(orderId, version)) };
  });
  const changes = await readChanges(
    table,
    contested.flatMap(({ keys }) => keys),
  );
  return contested.map(({ orderId, requestId, keys }) => ({
    orderId,
    requestId,
    changes: keys.flatMap((key) => changes.get(textOf(key)) ?? []),
    position: positions.get(orderId) as DeskPosition,
  }));
};

const textOf = ({ pk, sk }: Key): string => `${pk} ${sk}`;

const readChanges = async (
  table: Table,
  keys: readonly Key[],
): Promise<ReadonlyMap<string, Change>> => {
  const items = keys.length > 0 ? await table.get<ChangeItem>(keys) : [];
  return new Map(items.map((item) => [textOf(item), fromChangeItem(item)]));
};
