import type { Clock } from '../../application/ports.ts';
import type { UploadStore } from '../../application/upload-store.ts';
import { putKey } from './append.ts';
import { uploadKey } from './keys.ts';
import type { Table } from './table.ts';
import { fromUploadItem, putNew, putSettled, type UploadItem } from './upload-item.ts';

/** Uploads as items of their own beside the order, which they leave as it is. */
export const dynamoUploads = (table: Table, clock: Clock): UploadStore => ({
  add: (order, upload, key) => {
    const { attachmentId } = upload;
    return table.transact([
      putNew(table.name, upload),
      ...(key ? [putKey(table.name, order, key, clock.now(), { attachmentId })] : []),
    ]);
  },

  find: async ({ orderId, attachmentId }) => {
    const [item] = await table.get<UploadItem>([uploadKey(orderId, attachmentId)]);
    return item && fromUploadItem(item);
  },

  settle: (upload, from) => table.transact([putSettled(table.name, upload, from)]),
});
