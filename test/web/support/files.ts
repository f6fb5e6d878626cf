import type { Attachment } from '../../../web/src/api/types.ts';

/** A file as those see it who read a form. */
export const anAttachment = (given: Partial<Attachment> = {}): Attachment => ({
  attachmentId: 'file-1',
  fileName: 'wall.jpg',
  contentType: 'image/jpeg',
  size: 1_200_000,
  ...given,
});

export const attachmentLink = (attachmentId: string, nth = 1) => ({
  url: `https://files.example/order-1/${attachmentId}?link=${nth}`,
  expiresAt: '2026-11-23T10:05:00.000Z',
});
