import type { Attachment, ContentType } from '../api/types.ts';

type FileKind = 'image' | 'video' | 'document';

export function kindOf(contentType: ContentType): FileKind {
  if (contentType.startsWith('image/')) return 'image';
  return contentType.startsWith('video/') ? 'video' : 'document';
}

/** Whether a page can show it: the rest is downloaded. */
export const isViewable = ({ contentType }: Attachment): boolean =>
  kindOf(contentType) !== 'document';

/** More is not loaded unless it is asked for: a reader may pay for what arrives. */
const MOST_UNASKED_BYTES = 5_000_000;

/** Whether it is shown small before anybody asks for it. Few browsers can show HEIC. */
export const hasThumbnail = ({ contentType, size }: Omit<Attachment, 'attachmentId'>): boolean =>
  kindOf(contentType) === 'image' && contentType !== 'image/heic' && size <= MOST_UNASKED_BYTES;
