import { VersionConflict } from '../../../lambdas/application/failures.ts';
import type { KeyedUpload } from '../../../lambdas/application/order-store.ts';
import type { UploadStore } from '../../../lambdas/application/upload-store.ts';

/** Uploads in a Map. */
export const inMemoryUploads = (...stored: readonly KeyedUpload[]) => {
  const kept = new Map(stored.map((upload) => [upload.attachmentId, upload]));
  const store: UploadStore = {
    add: async (upload) => {
      if (kept.has(upload.attachmentId)) throw new VersionConflict();
      kept.set(upload.attachmentId, upload);
    },
    find: async ({ attachmentId }) => kept.get(attachmentId),
    settle: async (upload, from) => {
      if (kept.get(upload.attachmentId)?.status !== from) throw new VersionConflict();
      kept.set(upload.attachmentId, upload);
    },
  };
  return { ...store, all: () => [...kept.values()] };
};
