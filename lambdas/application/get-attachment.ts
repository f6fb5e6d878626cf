import type { Caller } from '../domain/actor.ts';
import { attachmentOf } from '../domain/attachments.ts';
import { type Instant, toInstant } from '../domain/instant.ts';
import { Rejection } from '../domain/rejections.ts';
import {
  type Attachment,
  isAttachmentId,
  isThere,
  refusalCode,
  refusalText,
  type Upload,
} from '../domain/upload.ts';
import { fileUser } from './file-user.ts';
import { loadVisible } from './load-visible.ts';
import type { OrderPorts } from './ports.ts';
import type { FilePermits } from './upload-store.ts';

export interface DownloadPorts extends Pick<OrderPorts, 'orders' | 'clock'> {
  readonly permits: Pick<FilePermits, 'toDownload'>;
}

/** A file, and where it can be had for a short time. */
export interface AttachmentLink extends Omit<Attachment, 'attachmentId'> {
  readonly url: string;
  readonly expiresAt: Instant;
}

const LINK_SECONDS = 5 * 60;

/**
 * A link to a file of an order, for its parties and moderators.
 * @throws Rejection `order-not-found`, `role-not-allowed`, `attachment-not-found`,
 * `attachment-not-ready`, `attachment-refused`
 */
export const getAttachment = async (
  { orders, clock, permits }: DownloadPorts,
  { orderId, attachmentId, caller }: AttachmentCall,
): Promise<AttachmentLink> => {
  const attachmentIds = isAttachmentId(attachmentId) ? [attachmentId] : [];
  const { order, uploads } = await loadVisible(orders, orderId, caller, { attachmentIds });
  fileUser(order, caller);
  const now = clock.now();
  const upload = found(uploads?.[0], now);
  const url = await permits.toDownload(upload, LINK_SECONDS);
  const { attachmentId: _, ...shown } = attachmentOf(upload);
  return { url, expiresAt: toInstant(now + LINK_SECONDS * 1000), ...shown };
};

interface AttachmentCall {
  readonly orderId: string;
  readonly attachmentId: string;
  readonly caller: Caller;
}

const found = (upload: Upload | undefined, now: number): Upload => {
  if (!upload || !isThere(upload, now)) {
    throw new Rejection('attachment-not-found', 'The order has no file with this id.');
  }
  const { status, fileName } = upload;
  if (status === 'refused') {
    const detail = `${fileName} was refused: ${refusalText(upload)}.`;
    const fault = { pointer: '/attachmentId', code: refusalCode(upload), detail };
    throw new Rejection('attachment-refused', detail, [fault]);
  }
  if (status === 'usable') return upload;
  const detail =
    status === 'awaited'
      ? 'Nothing has been uploaded yet, or it has not been looked at: try again in a moment.'
      : 'The file is being scanned: try again in a moment.';
  throw new Rejection('attachment-not-ready', detail);
};
