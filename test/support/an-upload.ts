import type { Upload } from '../../lambdas/domain/upload.ts';
import { actorIn } from './callers.ts';
import { NOW, ORDER_ID } from './orders.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Ids of files that differ in their last digits. */
export const attachmentId = (number = 1): string => number.toString(16).padStart(24, '0');

/** A photo that the customer has uploaded just now, looked at and good. */
export const anUpload = (changes: Partial<Upload> = {}): Upload => ({
  orderId: ORDER_ID,
  attachmentId: attachmentId(),
  fileName: 'hall.jpg',
  contentType: 'image/jpeg',
  size: 1_200_000,
  by: actorIn('customer'),
  at: NOW,
  status: 'usable',
  version: 'version-1',
  usableUntil: new Date(Date.parse(NOW) + DAY).toISOString(),
  ...changes,
});

/** As those see it who read a form. */
export const SHOWN = {
  attachmentId: attachmentId(),
  fileName: 'hall.jpg',
  contentType: 'image/jpeg',
  size: 1_200_000,
};
