import type { ContentType } from '../../api/types.ts';
import { locale, texts } from '../../texts/texts.ts';
import { formatSize } from '../file-size.ts';
import { contentTypeOf } from './file-types.ts';

/** 25 MB. */
const MAX_BYTES = 25_000_000;
export const MOST_FILES = 10;

/** The largest size that a file can have, as readers write it. */
export const mostSize = (): string => formatSize(MAX_BYTES, locale);

/** A file that can be uploaded. */
export interface ChosenFile {
  readonly file: File;
  readonly contentType: ContentType;
}

interface CheckedFiles {
  readonly taken: readonly ChosenFile[];
  /** A sentence for each file that was not taken. */
  readonly refusals: readonly string[];
}

/** Finds out what the service would refuse, before anything is sent. `room`: how many fit in. */
export function checkFiles(files: readonly File[], room: number): CheckedFiles {
  const taken: ChosenFile[] = [];
  const refusals: string[] = [];
  for (const file of files) {
    const contentType = contentTypeOf(file);
    if (!contentType) refusals.push(texts.files.wrongType({ name: file.name }));
    else if (file.size === 0) refusals.push(texts.files.empty({ name: file.name }));
    else if (file.size > MAX_BYTES)
      refusals.push(texts.files.tooLarge({ name: file.name, size: mostSize() }));
    else if (taken.length >= room)
      refusals.push(texts.files.tooMany({ name: file.name, most: MOST_FILES }));
    else taken.push({ file, contentType });
  }
  return { taken, refusals };
}
