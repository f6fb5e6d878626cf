import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { create as contentDisposition } from 'content-disposition';
import type { FilePermits } from '../../application/upload-store.ts';
import { objectKeyOf } from './object-key.ts';

/** Presigned links to one version of an object. */
export const s3DownloadPermits = (
  client: S3Client,
  Bucket: string,
): Pick<FilePermits, 'toDownload'> => ({
  toDownload: (upload, expiresIn) =>
    getSignedUrl(
      client,
      new GetObjectCommand({
        Bucket,
        Key: objectKeyOf(upload),
        VersionId: upload.version,
        ResponseContentType: upload.contentType,
        ResponseContentDisposition: contentDisposition(upload.fileName),
        ResponseCacheControl: 'private, max-age=300',
      }),
      { expiresIn },
    ),
});
