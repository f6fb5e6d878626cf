import type { Loaded, LoadOptions } from '../../application/order-store.ts';
import { openingVersion } from '../../domain/order-request.ts';
import { type ChangeItem, fromChangeItem } from './change-item.ts';
import { fromOrderItem, type OrderItem, type RememberedItem } from './items.ts';
import { changeKey, type Key, orderKey, rememberedKey, uploadKey } from './keys.ts';
import type { Table } from './table.ts';
import { fromUploadItem, isUploadItem } from './upload-item.ts';

/** The order and what belongs to the command at hand, in one read. `now` in epoch milliseconds. */
export const load = async (
  table: Table,
  orderId: string,
  { requestId, keyHash, attachmentIds = [] }: LoadOptions,
  now: number,
): Promise<Loaded | undefined> => {
  const version = requestId === undefined ? undefined : openingVersion(orderId, requestId);
  const keys: Key[] = [orderKey(orderId)];
  if (version !== undefined) keys.push(changeKey(orderId, version));
  if (keyHash !== undefined) keys.push(rememberedKey(orderId, keyHash));
  keys.push(...attachmentIds.map((id) => uploadKey(orderId, id)));
  const items = await table.get(keys);

  const find = <T>(prefix: string): T | undefined =>
    items.find(({ sk }) => sk.startsWith(prefix)) as T | undefined;
  const order = find<OrderItem>('ORDER');
  if (!order) return undefined;
  const opening = find<ChangeItem>('CHANGE#');
  const remembered = find<RememberedItem>('KEY#');
  const uploads = items.filter(isUploadItem).map(fromUploadItem);
  return {
    order: fromOrderItem(order),
    ...(opening && { opening: fromChangeItem(opening) }),
    ...(remembered && remembered.ttl * 1000 > now && { remembered }),
    ...(uploads.length > 0 && { uploads }),
  };
};
