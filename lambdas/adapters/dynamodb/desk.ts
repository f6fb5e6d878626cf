import type { ContestedOrder, DeskPosition, Page } from '../../application/order-store.ts';
import type { Change } from '../../domain/events.ts';
import { openingVersion } from '../../domain/order-request.ts';
import { type ChangeItem, fromChangeItem } from './change-item.ts';
import { indexPage, type Place } from './index-page.ts';
import { CONTESTED, changeKey, type Key, orderKey } from './keys.ts';
import { readInOrder } from './queries.ts';
import type { Table } from './table.ts';

const INDEX = { name: 'desk', partition: 'desk', sort: 'deskSince' } as const;

/** Orders with a contested request, the one opened first in front, with what both sides wrote. */
export const listContested = async (
  table: Table,
  limit: number,
  from?: DeskPosition,
): Promise<Page<ContestedOrder, DeskPosition>> => {
  const start = from && { orderId: from.orderId, at: from.openedAt };
  const { items, next } = await indexPage(table, INDEX, CONTESTED, limit, start);
  return {
    items: await readContested(table, items),
    ...(next && { next: position(next) }),
  };
};

const position = ({ orderId, at }: Place): DeskPosition => ({ orderId, openedAt: at });

/** The index follows a little later: what has been decided meanwhile is left out. */
const readContested = async (
  table: Table,
  listed: readonly Place[],
): Promise<readonly ContestedOrder[]> => {
  const positions = new Map(listed.map((place) => [place.orderId, position(place)]));
  const orders = await readInOrder(table, [...positions.keys()].map(orderKey));
  const contested = orders.flatMap((order) => {
    const { orderId, pendingRequest } = order;
    if (pendingRequest?.contestedIn === undefined) return [];
    const { requestId, contestedIn } = pendingRequest;
    const versions = [openingVersion(orderId, requestId) ?? 0, contestedIn];
    const keys = versions.map((version) => changeKey(orderId, version));
    return { order: { ...order, pendingRequest }, keys };
  });
  const changes = await readChanges(
    table,
    contested.flatMap(({ keys }) => keys),
  );
  return contested.map(({ order, keys }) => ({
    order,
    changes: keys.flatMap((key) => changes.get(textOf(key)) ?? []),
    position: positions.get(order.orderId) as DeskPosition,
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
