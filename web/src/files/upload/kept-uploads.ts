import { use } from 'react';
import { DraftContext } from '../../form/draft-context.ts';
import type { Upload, UploadedFile } from './uploads.ts';

/* A draft holds ids only, as the form sends them: what else a file's row shows stands beside them. */

export const keptName = (pointer: string): string => `file:${pointer}`;

export const keptValue = ({ file: { name, size }, contentType }: Upload): string =>
  JSON.stringify({ file: { name, size }, contentType });

/** The files of a draft. */
export function useUploadsKept(): readonly UploadedFile[] {
  const draft = use(DraftContext) ?? {};
  return Object.keys(draft)
    .filter((name) => name.startsWith('/attachments/'))
    .map((pointer) => ({
      ...JSON.parse(draft[keptName(pointer)] ?? '{}'),
      attachmentId: draft[pointer],
    }));
}
