import type { Caller } from '../domain/actor.ts';
import { parse } from '../domain/fields.ts';
import { type Instant, toInstant } from '../domain/instant.ts';
import { type FieldError, Rejection } from '../domain/rejections.ts';
import { isThere, namedByType, UNUSED_MS, type Upload, uploadForm } from '../domain/upload.ts';
import { fileUser } from './file-user.ts';
import { loadVisible } from './load-visible.ts';
import type { IdempotencyKey, KeyedUpload } from './order-store.ts';
import type { OrderPorts } from './ports.ts';
import { assertSameBody } from './remembered-command.ts';
import { retryConflicts } from './retry-conflicts.ts';
import type { FilePermits, UploadForm, UploadStore } from './upload-store.ts';
import { withFaults } from './with-faults.ts';

export interface UploadPorts extends Pick<OrderPorts, 'orders' | 'clock' | 'ids'> {
  readonly uploads: UploadStore;
  readonly permits: Pick<FilePermits, 'toUpload'>;
  /** The name as any file system takes it. */
  readonly harmless: (fileName: string) => string;
}

export interface AddAttachmentCall {
  readonly orderId: string;
  readonly caller: Caller;
  readonly form: unknown;
  readonly key?: IdempotencyKey | undefined;
  /** What is wrong with the call besides its form. */
  readonly faults?: readonly FieldError[];
}

/** Where to send the file, and until when. */
export interface StartedUpload {
  readonly attachmentId: string;
  readonly upload: UploadForm;
  readonly expiresAt: Instant;
}

/** How long a client may take until it has begun to send the file. */
const PERMIT_SECONDS = 60 * 60;

/**
 * A party or a moderator is about to upload a file to an order; sent again with its key, it is the
 * same upload.
 * @throws Rejection `order-not-found`, `role-not-allowed`, `idempotency-key-reused`, `invalid-form`
 */
export const addAttachment = async (
  ports: UploadPorts,
  call: AddAttachmentCall,
): Promise<StartedUpload> => {
  const upload = await retryConflicts(() => attempt(ports, call));
  const form = await ports.permits.toUpload(upload, PERMIT_SECONDS);
  const expiresAt = toInstant(ports.clock.now() + PERMIT_SECONDS * 1000);
  return { attachmentId: upload.attachmentId, upload: form, expiresAt };
};

const attempt = async (ports: UploadPorts, call: AddAttachmentCall): Promise<Upload> => {
  const { orderId, caller, form, key, faults } = call;
  const attachmentId = ports.ids.attachmentId(key?.hash);
  const { order, uploads } = await loadVisible(ports.orders, orderId, caller, {
    attachmentIds: [attachmentId],
  });
  const by = fileUser(order, caller);
  const now = ports.clock.now();
  const before = uploads?.find((upload) => isThere(upload, now));
  if (before) {
    assertSameBody({ bodyHash: before.bodyHash ?? '' }, key);
    return before;
  }
  const read = withFaults(parse(uploadForm, form), faults);
  if (read instanceof Rejection) throw read;
  const upload: KeyedUpload = {
    ...{ orderId, attachmentId, by, at: toInstant(now), status: 'awaited' },
    ...read,
    fileName: namedByType(ports.harmless(read.fileName), read.contentType),
    usableUntil: toInstant(now + UNUSED_MS),
    ...(key && { bodyHash: key.bodyHash }),
  };
  await ports.uploads.add(upload);
  return upload;
};
