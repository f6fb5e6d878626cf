import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { SizeRange } from '../access/post-policy.ts';
import { S3Error } from '../s3-error.ts';
import type { ByteRange, ObjectFiles } from './object-files.ts';
import type { ObjectIndex } from './object-index.ts';
import type { ObjectVersion } from './object-version.ts';
import type { Tags } from './tags.ts';

/** What an uploader says of an object. */
export interface NewObject {
  readonly bucket: string;
  readonly key: string;
  readonly contentType: string;
  readonly tags: Tags;
}

interface Contents {
  readonly contents: Readable;
  readonly range: SizeRange;
}

/** Objects in versions: nothing is overwritten, and a deletion without a version is a marker. */
export class ObjectStore {
  readonly #index: ObjectIndex;
  readonly #files: ObjectFiles;
  readonly #now: () => number;

  constructor(index: ObjectIndex, files: ObjectFiles, now: () => number) {
    this.#index = index;
    this.#files = files;
    this.#now = now;
  }

  /**
   * Keeps contents of the right size as the newest version; the file is there before its entry.
   * @param onAdded is called in the breath in which the version is entered: what it writes is kept with
   * it, or not at all
   */
  async put<Result>(
    { contents, range, ...object }: NewObject & Contents,
    onAdded: (version: ObjectVersion) => Result,
  ): Promise<{ version: ObjectVersion; result: Result }> {
    const versionId = newVersionId();
    const written = await this.#files.write(versionId, contents, range);
    const createdAt = this.#now();
    const { added: version, kept } = this.#index.add({
      ...{ ...object, ...written },
      ...{ versionId, createdAt, isDeleteMarker: false },
    });
    const result = onAdded(version);
    await kept;
    return { version, result };
  }

  /** The version that a call is about. @throws S3Error when there is none with contents */
  get(bucket: string, key: string, versionId?: string): ObjectVersion {
    const found = this.#index.find(bucket, key, versionId);
    if (found && !found.isDeleteMarker) return found;
    if (found && versionId !== undefined) {
      const message = 'The specified method is not allowed against this resource.';
      throw new S3Error(405, 'MethodNotAllowed', message);
    }
    throw versionId === undefined
      ? new S3Error(404, 'NoSuchKey', 'The specified key does not exist.', { Key: key })
      : new S3Error(404, 'NoSuchVersion', 'The specified version does not exist.', { Key: key });
  }

  contents({ versionId }: ObjectVersion, range?: ByteRange): Readable {
    return this.#files.read(versionId, range);
  }

  tag(version: ObjectVersion, tags: Tags): Promise<void> {
    return this.#index.tag(version, tags);
  }

  all(bucket: string): readonly ObjectVersion[] {
    return this.#index.all(bucket);
  }

  /** Hides an object behind a marker. */
  async mark(bucket: string, key: string): Promise<ObjectVersion> {
    const { added, kept } = this.#index.add({
      ...{ bucket, key, versionId: newVersionId(), createdAt: this.#now(), isDeleteMarker: true },
      ...{ size: 0, etag: '', contentType: '', tags: {} },
    });
    await kept;
    return added;
  }

  /** Removes one version for good; the entry goes before its file. */
  async remove(bucket: string, key: string, versionId: string): Promise<ObjectVersion | undefined> {
    const found = this.#index.find(bucket, key, versionId);
    if (!found) return undefined;
    await this.#index.remove(found);
    await this.#files.remove(versionId);
    return found;
  }
}

const newVersionId = () => randomUUID().replaceAll('-', '');
