import type { Place } from '../../application/upload-store.ts';

/** Where the object store has a file: names that people give are in no key. */
export const objectKeyOf = ({ orderId, attachmentId }: Place): string =>
  `${orderId}/${attachmentId}`;

/** @throws Error for a key that is not of a file */
export const placeOf = (key: string): Place => {
  const [orderId, attachmentId, ...more] = key.split('/');
  if (!orderId || !attachmentId || more.length > 0) throw new Error('The object is no file');
  return { orderId, attachmentId };
};
