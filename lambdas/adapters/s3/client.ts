import { S3Client } from '@aws-sdk/client-s3';
import { boundedCalls } from '../aws-client.ts';

/**
 * A client that also gives permits, which say nothing of checksums: whoever uploads or downloads
 * takes them without an SDK.
 */
export const s3Client = (): S3Client =>
  new S3Client({
    ...boundedCalls,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
