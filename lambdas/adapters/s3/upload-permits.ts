import type { S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import type { FilePermits } from '../../application/upload-store.ts';
import { objectKeyOf } from './object-key.ts';

/** The bucket's life-cycle takes away what bears this tag for too long. */
const UNUSED = '<Tagging><TagSet><Tag><Key>unused</Key><Value>yes</Value></Tag></TagSet></Tagging>';

/** Presigned POSTs: S3 itself sees that type and size are as they were said to be. */
export const s3UploadPermits = (
  client: S3Client,
  Bucket: string,
): Pick<FilePermits, 'toUpload'> => ({
  toUpload: (upload, Expires) =>
    createPresignedPost(client, {
      Bucket,
      Key: objectKeyOf(upload),
      Expires,
      Fields: { 'Content-Type': upload.contentType, tagging: UNUSED },
      Conditions: [['content-length-range', upload.size, upload.size]],
    }),
});
