import { fileTypeFromBuffer } from 'file-type';

/** Types that are called in another way by what they begin with. */
const ALSO: Readonly<Record<string, string>> = {
  'image/heif': 'image/heic',
  'image/apng': 'image/png',
  'video/x-m4v': 'video/mp4',
};

/** The one type that may read as text from end to end. */
const PDF = 'application/pdf';

/**
 * The type of a file that begins like this, `text/plain` for what reads as text; else undefined.
 * Text goes before what it looks like: a letter about a BMW begins as a bitmap does.
 */
export const contentTypeOf = async (start: Uint8Array): Promise<string | undefined> => {
  const { mime = '' } = (await fileTypeFromBuffer(start)) ?? {};
  if (isText(start) && mime !== PDF) return 'text/plain';
  return mime ? (ALSO[mime] ?? mime) : undefined;
};

/** UTF-8 without control characters but white space; its last character may be cut off. */
const isText = (start: Uint8Array): boolean => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(start, { stream: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what texts do not have
    return !/[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text);
  } catch {
    return false;
  }
};
