import type { Append, IdempotencyKey, KeyedBody } from '../../application/order-store.ts';
import type { Change, EventData } from '../../domain/events.ts';
import type { Order } from '../../domain/order.ts';
import { toChangeItem } from './change-item.ts';
import { type RememberedItem, toOrderItem } from './items.ts';
import { type Key, rememberedKey } from './keys.ts';
import { putPaidOrder } from './paid-orders.ts';
import type { Table } from './table.ts';
import { putKept } from './upload-item.ts';

const REMEMBERED_SECONDS = 30 * 24 * 60 * 60;

/** Nobody has stored an order under this id. */
const ORDER_IS_NEW = 'attribute_not_exists(pk)';
/** Nobody has changed the order since it was read. */
const ORDER_IS_UNCHANGED = 'version = :previous';
/** Belt and braces: whatever the versions say, a second request never replaces a pending one. */
const NOTHING_IS_PENDING = 'attribute_not_exists(pendingRequest)';
/** But for the one that it counters. */
const COUNTERED_IS_PENDING = 'pendingRequest.requestId = :countered';
/** What has been written into the log stays as it is. */
const CHANGE_IS_NEW = 'attribute_not_exists(pk)';

/** Nobody has used the key meanwhile: what was read together was not read in one instant. */
const KEY_IS_FREE = 'attribute_not_exists(pk) OR #ttl <= :now';

const condition = ({ order, change }: Append) => {
  if (order.version === 1) return { ConditionExpression: ORDER_IS_NEW };
  const { clauses, values } = opens(change);
  return {
    ConditionExpression: [ORDER_IS_UNCHANGED, ...clauses].join(' AND '),
    ExpressionAttributeValues: { ':previous': order.version - 1, ...values },
  };
};

const opens = ({ events }: Change) => {
  const opening = events.find(({ event }) => event === 'request_opened');
  if (!opening) return { clauses: [] };
  const { counterTo } = opening.data as EventData['request_opened'];
  return counterTo
    ? { clauses: [COUNTERED_IS_PENDING], values: { ':countered': counterTo } }
    : { clauses: [NOTHING_IS_PENDING] };
};

type Remembered = Omit<RememberedItem, keyof Key | 'ttl'>;

/** Remembers under a key what came with it, and what became of that. `now` in epoch milliseconds. */
export const putRemembered = (
  TableName: string,
  key: Key,
  remembered: Partial<Remembered> & KeyedBody,
  now: number,
) => {
  const nowSeconds = Math.floor(now / 1000);
  return {
    Put: {
      TableName,
      Item: { ...key, ...remembered, ttl: nowSeconds + REMEMBERED_SECONDS },
      ConditionExpression: KEY_IS_FREE,
      ExpressionAttributeNames: { '#ttl': 'ttl' },
      ExpressionAttributeValues: { ':now': nowSeconds },
    },
  };
};

/** Remembers a command on an order by its key. */
export const putKey = (
  TableName: string,
  { orderId, version }: Order,
  { hash, bodyHash }: IdempotencyKey,
  now: number,
  result: Pick<Remembered, 'noteId' | 'attachmentId' | 'isRepeat'> = {},
) => putRemembered(TableName, rememberedKey(orderId, hash), { bodyHash, version, ...result }, now);

export interface AppendOptions {
  /** Epoch milliseconds. */
  readonly now: number;
  /** Whether an order is also to be found by the payment that it was bought with. */
  readonly byPayment: boolean;
}

/** What is written of an order, its change and the key that the command came with. */
export const appendItems = (TableName: string, entry: Append, options: AppendOptions) => {
  const { order, change, key, uploads = [] } = entry;
  const { now, byPayment } = options;
  return [
    { Put: { TableName, Item: toOrderItem(order), ...condition(entry) } },
    { Put: { TableName, Item: toChangeItem(change), ConditionExpression: CHANGE_IS_NEW } },
    ...(key ? [putKey(TableName, order, key, now)] : []),
    ...uploads.map((upload) => putKept(TableName, upload)),
    ...(byPayment && order.version === 1 ? putPaidOrder(TableName, order) : []),
  ];
};

/** All of it together or not at all. */
export const append = (table: Table, entry: Append, options: AppendOptions): Promise<void> =>
  table.transact(appendItems(table.name, entry, options));

/** The key alone, for a command that found everything as it wanted. */
export const remember = (
  table: Table,
  order: Order,
  key: IdempotencyKey,
  now: number,
): Promise<void> => table.transact([putKey(table.name, order, key, now, { isRepeat: true })]);
