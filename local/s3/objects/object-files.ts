import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { SizeRange } from '../access/post-policy.ts';
import { S3Error } from '../s3-error.ts';

/** Inclusive, in bytes. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** The contents of every version, each in a file named by its id. */
export class ObjectFiles {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** Writes a file as it comes; nothing is left of one that does not come whole or has a wrong size. */
  async write(name: string, contents: Readable, range: SizeRange) {
    const hash = createHash('md5');
    let size = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _, done) {
        size += chunk.length;
        hash.update(chunk);
        done(size > range.max ? tooLarge(size, range) : null, chunk);
      },
    });
    try {
      await pipeline(contents, measure, createWriteStream(this.#path(name)));
      if (size < range.min) throw tooSmall(size, range);
    } catch (error) {
      await this.remove(name);
      throw error;
    }
    return { size, etag: hash.digest('hex') };
  }

  read(name: string, range?: ByteRange): Readable {
    return createReadStream(this.#path(name), range);
  }

  async remove(name: string): Promise<void> {
    await rm(this.#path(name), { force: true });
  }

  /** Removes what was being written, or was to be removed, when the process ended. */
  keepOnly(names: ReadonlySet<string>): void {
    const strange = readdirSync(this.#folder).filter((name) => !names.has(name));
    for (const name of strange) rmSync(this.#path(name));
  }

  #path(name: string): string {
    return join(this.#folder, name);
  }
}

const tooLarge = (size: number, { max }: SizeRange) =>
  new S3Error(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size', {
    ProposedSize: String(size),
    MaxSizeAllowed: String(max),
  });

const tooSmall = (size: number, { min }: SizeRange) =>
  new S3Error(
    400,
    'EntityTooSmall',
    'Your proposed upload is smaller than the minimum allowed size',
    { ProposedSize: String(size), MinSizeAllowed: String(min) },
  );
