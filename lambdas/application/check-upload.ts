import type { Upload } from '../domain/upload.ts';
import type { FileStore, StoredVersion, UploadStore } from './upload-store.ts';

export interface CheckPorts {
  readonly uploads: UploadStore;
  readonly files: Pick<FileStore, 'start' | 'drop'>;
  /** The type that the beginning of a file shows, if it shows one that is known. */
  readonly typeOf: (start: Uint8Array) => Promise<string | undefined>;
  /** Has a file scanned that is what it was said to be; its verdict comes later. */
  readonly scan?: ((file: ScannedFile) => Promise<void>) | undefined;
}

/** What a scanner has to know. */
interface ScannedFile extends StoredVersion {
  readonly contentType: string;
}

/**
 * Looks at what was uploaded: the first version counts, whatever comes after it is taken away. What
 * is not what it was said to be is refused, and taken away, too.
 * @throws Unavailable, VersionConflict: it can be done again
 */
export const checkUpload = async (ports: CheckPorts, stored: StoredVersion): Promise<void> => {
  const { uploads, files } = ports;
  const before = await uploads.find(stored);
  if (!before || (before.version && before.version !== stored.version)) return files.drop(stored);
  const upload = before.status === 'awaited' ? await judge(ports, before, stored) : before;
  if (upload?.status === 'refused') await files.drop(stored);
  if (upload?.status === 'scanning') {
    await ports.scan?.({ ...stored, contentType: upload.contentType });
  }
};

/** What has become of the upload; nothing when its bytes are gone. */
const judge = async (
  { uploads, files, typeOf, scan }: CheckPorts,
  before: Upload,
  stored: StoredVersion,
): Promise<Upload | undefined> => {
  const start = await files.start(stored);
  if (!start) return undefined;
  const { version } = stored;
  const passed = scan ? 'scanning' : 'usable';
  const isRight = stored.size === before.size && (await typeOf(start)) === before.contentType;
  const upload: Upload = isRight
    ? { ...before, version, status: passed }
    : { ...before, version, status: 'refused', refusal: 'wrong_content' };
  await uploads.settle(upload, before.status);
  return upload;
};
