import { toEpochMs } from '../../domain/instant.ts';
import { keptUpload, type Upload } from '../../domain/upload.ts';
import { attachmentIdOf, type Key, orderIdOf, uploadKey } from './keys.ts';

/** An upload; `ttl`, in epoch seconds, takes it away unless a form refers to it in time. */
export type UploadItem = Key & Omit<Upload, 'orderId' | 'attachmentId'> & { readonly ttl?: number };

const toUploadItem = ({ orderId, attachmentId, ...upload }: Upload): UploadItem => ({
  ...uploadKey(orderId, attachmentId),
  ...upload,
  ...(upload.usableUntil && { ttl: Math.ceil(toEpochMs(upload.usableUntil) / 1000) }),
});

export const fromUploadItem = ({ pk, sk, ttl: _, ...upload }: UploadItem): Upload => ({
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

/** Stores an upload that is about to begin. */
export const putNew = (TableName: string, upload: Upload) => ({
  Put: { TableName, Item: toUploadItem(upload) },
});
