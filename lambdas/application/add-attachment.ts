import { parse } from '../domain/fields.ts';
import { type Instant, toInstant } from '../domain/instant.ts';
import { Rejection } from '../domain/rejections.ts';
import { isThere, namedByType, UNUSED_MS, type Upload, uploadForm } from '../domain/upload.ts';
import { fileUser } from './file-user.ts';
import type { FormCall } from './form-call.ts';
import { loadVisible } from './load-visible.ts';
import type { OrderPorts } from './ports.ts';
import { assertSameBody } from './remembered-command.ts';
import { retryConflicts } from './retry-conflicts.ts';
import type { FilePermits, Place, UploadForm, UploadStore } from './upload-store.ts';
import { withFaults } from './with-faults.ts';

export interface UploadPorts extends Pick<OrderPorts, 'orders' | 'clock' | 'ids'> {
  readonly uploads: UploadStore;
  readonly permits: Pick<FilePermits, 'toUpload'>;
  /** The name as any file system takes it. */
  readonly harmless: (fileName: string) => string;
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
 * @throws Rejection `order-not-found`, `role-not-allowed`, `idempotency-key-reused`, `invalid-form`,
 * `attachment-not-found` when it was sent before, more than a day ago, and not used
 */
export const addAttachment = async (ports: UploadPorts, call: FormCall): Promise<StartedUpload> => {
  const upload = await retryConflicts(() => attempt(ports, call));
  const form = await ports.permits.toUpload(upload, PERMIT_SECONDS);
  const expiresAt = toInstant(ports.clock.now() + PERMIT_SECONDS * 1000);
  return { attachmentId: upload.attachmentId, upload: form, expiresAt };
};

const attempt = async (ports: UploadPorts, call: FormCall): Promise<Upload> => {
  const { orderId, caller, form, key, faults } = call;
  const loaded = await loadVisible(ports.orders, orderId, caller, { keyHash: key?.hash });
  const { order, remembered } = loaded;
  const by = fileUser(order, caller);
  const now = ports.clock.now();
  if (remembered) {
    assertSameBody(remembered, key);
    return recall(ports, { orderId, attachmentId: remembered.attachmentId ?? '' }, now);
  }
  const read = withFaults(parse(uploadForm, form), faults);
  if (read instanceof Rejection) throw read;
  const upload: Upload = {
    ...{ orderId, attachmentId: ports.ids.attachmentId(), by, at: toInstant(now) },
    ...{ ...read, status: 'awaited' },
    fileName: namedByType(ports.harmless(read.fileName), read.contentType),
    usableUntil: toInstant(now + UNUSED_MS),
  };
  await ports.uploads.add(order, upload, key);
  return upload;
};

const recall = async ({ uploads }: UploadPorts, place: Place, now: number): Promise<Upload> => {
  const upload = await uploads.find(place);
  if (upload && isThere(upload, now)) return upload;
  const detail = 'No form referred to this file in time: send it anew, with another key.';
  throw new Rejection('attachment-not-found', detail);
};
