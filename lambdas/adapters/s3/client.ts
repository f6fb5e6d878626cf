import { S3Client } from '@aws-sdk/client-s3';
import { boundedCalls } from '../aws-client.ts';

/** A client that leaves checksums to S3: of what people upload, only the beginning is read. */
export const s3Client = (): S3Client =>
  new S3Client({
    ...boundedCalls,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
