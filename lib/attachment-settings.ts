import * as z from 'zod/mini';
import { or } from './setting-fault.ts';

/** What a stage does with the files that people upload, besides what every stage does. */
export const attachments = z.strictObject({
  /** A file can be used only when a scanner has said that it is clean: see docs/files.md. */
  scanned: z.literal(true, or('choose true, or leave attachments out')),
});
