import type { Attachment } from '../../../web/src/api/types.ts';

interface Given {
  readonly name?: string;
  readonly type?: string;
  readonly size?: number;
}

/** A file as somebody chooses it; its bytes say nothing. */
export function aFile({ name = 'wall.jpg', type = 'image/jpeg', size = 1_200 }: Given = {}): File {
  const file = new File(['x'], name, { type });
  Object.defineProperty(file, 'size', { value: size });
  return file;
}

/** A file as those see it who read a form. */
export const anAttachment = (given: Partial<Attachment> = {}): Attachment => ({
  attachmentId: 'file-1',
  fileName: 'wall.jpg',
  contentType: 'image/jpeg',
  size: 1_200_000,
  ...given,
});

/** What the service says of an upload that is to begin. */
export const startedUpload = (attachmentId: string) => ({
  attachmentId,
  upload: {
    url: 'https://files.example/',
    fields: { key: `order-1/${attachmentId}`, Policy: 'p' },
  },
  expiresAt: '2026-11-23T11:00:00.000Z',
});

export const attachmentLink = (attachmentId: string, nth = 1) => ({
  url: `https://files.example/order-1/${attachmentId}?link=${nth}`,
  expiresAt: '2026-11-23T10:05:00.000Z',
});
