import type { Order } from '../domain/order.ts';
import type { Upload, UploadStatus } from '../domain/upload.ts';
import type { IdempotencyKey } from './order-store.ts';

export interface UploadStore {
  /**
   * Stores an upload that is about to begin and the key that it came with together. The order stays
   * as it is.
   * @throws VersionConflict when a command with this key came first
   */
  add(order: Order, upload: Upload, key?: IdempotencyKey): Promise<void>;
  find(place: Place): Promise<Upload | undefined>;
  /** Stores what has become of it. @throws VersionConflict when it is not as it was any more */
  settle(upload: Upload, from: UploadStatus): Promise<void>;
}

/** Where a file belongs. */
export type Place = Pick<Upload, 'orderId' | 'attachmentId'>;

/** What somebody has put there, as one of the versions that the file store may have. */
export interface StoredVersion extends Place {
  readonly version: string;
  /** Bytes. */
  readonly size: number;
}

/** How a file is sent to the file store: a multipart form of these fields, with the file behind them. */
export interface UploadForm {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Permissions that a client takes to the file store. Each lives for so many seconds. */
export interface FilePermits {
  toUpload(upload: Upload, seconds: number): Promise<UploadForm>;
  /** A link to the version that was looked at, under which the file is always downloaded. */
  toDownload(upload: Upload, seconds: number): Promise<string>;
}

/** What is in the file store. @throws Unavailable, from every operation, when it cannot be reached */
export interface FileStore {
  /** How a version begins; undefined when it is gone. */
  start(stored: StoredVersion): Promise<Uint8Array | undefined>;
  /** Takes a version away; it may be gone already. */
  drop(stored: StoredVersion): Promise<void>;
  /** Keeps a version for good. @throws Error when it is gone */
  keep(stored: StoredVersion): Promise<void>;
}
