import * as z from 'zod/mini';
import { attachment, explained, id, timestamp } from './parts.ts';

export { uploadForm } from '../../../lambdas/domain/upload.ts';

const url = z.url();

/** Where to send a file. */
export const startedUpload = z.object({
  attachmentId: id,
  upload: z.object({
    url,
    fields: explained(
      z.record(z.string(), z.string()),
      'Fields of the form, to be sent before the field `file`.',
    ),
  }),
  expiresAt: timestamp,
});

/** Where a file can be had. */
export const attachmentLink = z.object({
  url,
  expiresAt: timestamp,
  ...z.omit(attachment, { attachmentId: true }).shape,
});
