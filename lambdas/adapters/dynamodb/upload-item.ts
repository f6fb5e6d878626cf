import type { KeyedUpload } from '../../application/order-store.ts';
import { toEpochMs } from '../../domain/instant.ts';
import { keptUpload, type Upload } from '../../domain/upload.ts';
import { attachmentIdOf, type Key, orderIdOf, uploadKey } from './keys.ts';

/** An upload; `ttl`, in epoch seconds, takes it away unless a form refers to it in time. */
export type UploadItem = Key &
  Omit<KeyedUpload, 'orderId' | 'attachmentId'> & { readonly ttl?: number };

const toUploadItem = ({ orderId, attachmentId, ...upload }: KeyedUpload): UploadItem => ({
  ...uploadKey(orderId, attachmentId),
  ...upload,
  ...(upload.usableUntil && { ttl: Math.ceil(toEpochMs(upload.usableUntil) / 1000) }),
});

export const fromUploadItem = ({ pk, sk, ttl: _, ...upload }: UploadItem): KeyedUpload => ({
  ...upload,
  orderId: orderIdOf({ pk }),
  attachmentId: attachmentIdOf({ sk }),
});

export const isUploadItem = (item: Key): item is UploadItem => item.sk.startsWith('ATTACHMENT#');

const IS_IN_STATE = '#status = :from';
const IS_NOT_KEPT = 'attribute_exists(usableUntil)';

/** Stores what has become of an upload that was in another state before, unless a form kept it since. */
export const putSettled = (TableName: string, upload: Upload, from: Upload['status']) => ({
  Put: {
    TableName,
    Item: toUploadItem(upload),
    ConditionExpression: upload.usableUntil ? `${IS_IN_STATE} AND ${IS_NOT_KEPT}` : IS_IN_STATE,
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: { ':from': from },
  },
});

/** Keeps an upload that a form refers to. */
export const putKept = (TableName: string, upload: Upload) =>
  putSettled(TableName, keptUpload(upload), 'usable');

/** None has its id, but for one that is over. */
const IS_NEW = 'attribute_not_exists(pk) OR #ttl <= :now';

/** Stores an upload that is about to begin. `now` in epoch milliseconds. */
export const putNew = (TableName: string, upload: KeyedUpload, now: number) => ({
  Put: {
    TableName,
    Item: toUploadItem(upload),
    ConditionExpression: IS_NEW,
    ExpressionAttributeNames: { '#ttl': 'ttl' },
    ExpressionAttributeValues: { ':now': Math.floor(now / 1000) },
  },
});
