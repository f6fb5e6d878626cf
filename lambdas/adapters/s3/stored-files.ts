import {
  DeleteObjectCommand,
  DeleteObjectTaggingCommand,
  GetObjectCommand,
  NoSuchKey,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { FileStore, StoredVersion } from '../../application/upload-store.ts';
import { toUnavailable } from '../unavailable.ts';
import { objectKeyOf } from './object-key.ts';

/** As much as says of what type a file is. */
const START_BYTES = 4100;

/** Files as objects of a bucket with versions. */
export const s3Files = (client: S3Client, Bucket: string): FileStore => {
  const at = (stored: StoredVersion) => ({
    Bucket,
    Key: objectKeyOf(stored),
    VersionId: stored.version,
  });
  return {
    start: async (stored) => {
      const Range = `bytes=0-${START_BYTES - 1}`;
      try {
        const { Body } = await client.send(new GetObjectCommand({ ...at(stored), Range }));
        return await Body?.transformToByteArray();
      } catch (error) {
        if (isGone(error)) return undefined;
        throw toUnavailable(error);
      }
    },

    drop: async (stored) => {
      await client.send(new DeleteObjectCommand(at(stored))).catch((error: unknown) => {
        if (!isGone(error)) throw toUnavailable(error);
      });
    },

    // The life-cycle takes away what has the one tag that an upload comes with.
    keep: async (stored) => {
      await client.send(new DeleteObjectTaggingCommand(at(stored))).catch((error: unknown) => {
        throw isGone(error) ? error : toUnavailable(error);
      });
    },
  };
};

const isGone = (error: unknown): boolean =>
  error instanceof NoSuchKey || (error instanceof Error && error.name === 'NoSuchVersion');
