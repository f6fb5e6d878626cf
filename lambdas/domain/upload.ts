import * as z from 'zod/mini';
import type { Actor } from './actor.ts';
import type { FieldErrorCode } from './field-errors.ts';
import { formOf, give, integer, listOf, oneOf, text } from './fields.ts';
import { type Instant, toEpochMs } from './instant.ts';

/** What can be uploaded, and how the names of such files end; the first is what a name is given. */
const FILE_EXTENSIONS = {
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/png': ['.png'],
  'image/webp': ['.webp'],
  'image/gif': ['.gif'],
  'image/heic': ['.heic', '.heif'],
  'application/pdf': ['.pdf'],
  'text/plain': ['.txt', '.text', '.log', '.md', '.csv'],
  'video/mp4': ['.mp4', '.m4v'],
} as const;

export type ContentType = keyof typeof FILE_EXTENSIONS;
const CONTENT_TYPES = Object.keys(FILE_EXTENSIONS) as [ContentType, ...ContentType[]];

/** 25 MB. */
const MAX_BYTES = 25_000_000;

/** What somebody is about to upload. */
export const uploadForm = formOf(() => ({
  fileName: text(1, 255),
  contentType: oneOf(CONTENT_TYPES),
  size: integer(1, MAX_BYTES),
}));

/** The most files that one form refers to. */
export const MOST_ATTACHMENTS = 10;
const ATTACHMENT_ID = /^[\da-f]{24}$/;

export const isAttachmentId = (id: unknown): id is string =>
  typeof id === 'string' && ATTACHMENT_ID.test(id);

/** Files that go with a form: ids of what its sender has uploaded to the order. */
export const attachments = () => {
  const hint = give('file-unknown', 'the id of a file that was uploaded to this order');
  return z.exactOptional(
    listOf(z.string(hint).check(z.regex(ATTACHMENT_ID, hint)), 0, MOST_ATTACHMENTS),
  );
};

/** A file as those see it who read a form. */
export interface Attachment {
  readonly attachmentId: string;
  readonly fileName: string;
  readonly contentType: ContentType;
  /** Bytes. */
  readonly size: number;
}

/**
 * `awaited` until it is there; then `usable`, or `refused` because it is not what it was said to
 * be. Where a stage has files scanned, it is `scanning` in between.
 */
export type UploadStatus = 'awaited' | 'scanning' | 'usable' | 'refused';

/** Its content is of another type or size, or a scanner has found something in it. */
type Refusal = 'wrong_content' | 'not_clean';

/** Why an upload was refused, in words. */
export const refusalText = ({ refusal, contentType }: Upload): string =>
  refusal === 'not_clean' ? 'it did not pass the scan' : `its content is not ${contentType}`;

/** The same as a fault of a field. */
export const refusalCode = ({ refusal }: Upload): FieldErrorCode =>
  refusal === 'not_clean' ? 'file-not-clean' : 'file-wrong-content';

/** A file that somebody uploads to an order. */
export interface Upload extends Attachment {
  readonly orderId: string;
  readonly by: Actor;
  readonly at: Instant;
  readonly status: UploadStatus;
  /** Until when a form has to refer to it; left out once one does. */
  readonly usableUntil?: Instant;
  /** The file store's name for the very bytes that were looked at; others are never shown. */
  readonly version?: string;
  /** Why it was refused. */
  readonly refusal?: Refusal;
}

/** How long an upload may stay without a form that refers to it. */
export const UNUSED_MS = 24 * 60 * 60 * 1000;

/** Whether it is still there for somebody. `now` in epoch milliseconds. */
export const isThere = ({ usableUntil }: Upload, now: number): boolean =>
  usableUntil === undefined || now < toEpochMs(usableUntil);

/** The upload once a form refers to it. */
export const keptUpload = ({ usableUntil: _, ...upload }: Upload): Upload => upload;

/** A name that ends as files of the type do, so that nothing opens it as something else. */
export const namedByType = (name: string, contentType: ContentType): string => {
  const endings: readonly string[] = FILE_EXTENSIONS[contentType];
  const fits = endings.some((ending) => name.toLowerCase().endsWith(ending));
  return fits ? name : `${name}${endings[0]}`;
};
