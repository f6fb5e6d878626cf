import type { S3Event } from 'aws-lambda';
import type { StoredVersion } from '../../application/upload-store.ts';
import { placeOf } from './object-key.ts';

/** What a message of the bucket says was stored; nothing in the one that it sends when it is set up. */
export const storedVersions = ({ Records = [] }: Partial<S3Event>): readonly StoredVersion[] =>
  Records.map(({ s3: { object } }) => ({
    ...placeOf(decodeURIComponent(object.key.replaceAll('+', ' '))),
    version: object.versionId ?? '',
    size: object.size,
  }));
