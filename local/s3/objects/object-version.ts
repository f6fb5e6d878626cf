import type { Tags } from './tags.ts';

/** One version of an object: its contents are in a file of this name, or it marks a deletion. */
export interface ObjectVersion {
  readonly bucket: string;
  readonly key: string;
  readonly versionId: string;
  /** Grows with every version of any object. */
  readonly sequence: number;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly isDeleteMarker: boolean;
  /** Since when a newer one has its place, in epoch milliseconds; the newest has none. */
  readonly replacedAt?: number;
  /** Bytes. */
  readonly size: number;
  /** Without its quotation marks. */
  readonly etag: string;
  readonly contentType: string;
  readonly tags: Tags;
}

export type NewVersion = Omit<ObjectVersion, 'sequence' | 'replacedAt'>;
