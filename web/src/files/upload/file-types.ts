import type { ContentType } from '../../api/types.ts';

/** What can be attached, and how the names of such files end. */
export const FILE_EXTENSIONS = {
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/png': ['.png'],
  'image/webp': ['.webp'],
  'image/gif': ['.gif'],
  'image/heic': ['.heic', '.heif'],
  'application/pdf': ['.pdf'],
  'text/plain': ['.txt', '.text', '.log', '.md', '.csv'],
  'video/mp4': ['.mp4', '.m4v'],
} as const satisfies Readonly<Record<ContentType, readonly string[]>>;

const TYPES = Object.entries(FILE_EXTENSIONS) as [ContentType, readonly string[]][];

/** For the `accept` of an input: some systems go by the type, others by the name. */
export const ACCEPTED = TYPES.flat(2).join(',');

/** The type of a file that can be attached. By its name where the system knows none, or another. */
export const contentTypeOf = ({ name, type }: File): ContentType | undefined =>
  TYPES.find(([contentType]) => contentType === type)?.[0] ??
  TYPES.find(([, endings]) => endings.some((ending) => name.toLowerCase().endsWith(ending)))?.[0];
