import { VersionConflict } from '../../../lambdas/application/failures.ts';
import type { OrderStore } from '../../../lambdas/application/order-store.ts';
import type { UploadStore } from '../../../lambdas/application/upload-store.ts';
import { keptUpload, type Upload } from '../../../lambdas/domain/upload.ts';

/** Uploads in a Map. */
export const inMemoryUploads = (...stored: readonly Upload[]) => {
  const kept = new Map(stored.map((upload) => [upload.attachmentId, upload]));
  const store: UploadStore = {
    add: async (_, upload) => {
      kept.set(upload.attachmentId, upload);
    },
    find: async ({ attachmentId }) => kept.get(attachmentId),
    settle: async (upload, from) => {
      const before = kept.get(upload.attachmentId);
      const isKeptSince = upload.usableUntil && !before?.usableUntil;
      if (before?.status !== from || isKeptSince) throw new VersionConflict();
      kept.set(upload.attachmentId, upload);
    },
  };
  return { ...store, all: () => [...kept.values()] };
};

type InMemoryUploads = ReturnType<typeof inMemoryUploads>;

/** The orders, stored with the uploads that their changes refer to. */
export const withUploads = (orders: OrderStore, uploads: InMemoryUploads): OrderStore => ({
  ...orders,
  load: async (orderId, options = {}) => {
    const loaded = await orders.load(orderId, options);
    const { attachmentIds = [] } = options;
    const found = uploads.all().filter((upload) => attachmentIds.includes(upload.attachmentId));
    return loaded && { ...loaded, ...(found.length > 0 && { uploads: found }) };
  },
  append: async (entry) => {
    for (const { attachmentId } of entry.uploads ?? []) {
      const now = uploads.all().find((upload) => upload.attachmentId === attachmentId);
      if (now?.status !== 'usable') throw new VersionConflict();
    }
    await orders.append(entry);
    for (const upload of entry.uploads ?? []) await uploads.settle(keptUpload(upload), 'usable');
  },
});
