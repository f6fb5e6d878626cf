import { attachmentsIn } from '../domain/attachments.ts';
import type { DomainEvent } from './domain-event.ts';
import type { FileStore, UploadStore } from './upload-store.ts';

export interface KeepPorts {
  readonly uploads: Pick<UploadStore, 'find'>;
  readonly files: Pick<FileStore, 'keep'>;
}

/**
 * Keeps the files that an event refers to for good. The database has kept them already: this only
 * has the file store know.
 * @throws Error when one is gone, Unavailable: it can be done again
 */
export const keepAttachments = async (
  { uploads, files }: KeepPorts,
  { orderId, data }: DomainEvent,
): Promise<void> => {
  const kept = attachmentsIn({ data } as Parameters<typeof attachmentsIn>[0]);
  await Promise.all(
    kept.map(async ({ attachmentId, size }) => {
      const place = { orderId, attachmentId };
      const { version, status } = (await uploads.find(place)) ?? {};
      // A scanner has found something since: it was taken away.
      if (status === 'refused') return;
      if (!version) throw new Error(`Order ${orderId} lacks the file ${attachmentId}`);
      await files.keep({ ...place, version, size });
    }),
  );
};
