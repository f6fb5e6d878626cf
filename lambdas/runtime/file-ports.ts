import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { boundedCalls } from '../adapters/aws-client.ts';
import { contentTypeOf } from '../adapters/content-type.ts';
import { documentClient } from '../adapters/dynamodb/client.ts';
import { dynamoTable } from '../adapters/dynamodb/table.ts';
import { dynamoUploads } from '../adapters/dynamodb/uploads.ts';
import { eventBridgeScanner } from '../adapters/eventbridge/scanner.ts';
import { harmlessName } from '../adapters/file-names.ts';
import { type BucketAddress, bucketAddress } from '../adapters/s3/bucket-address.ts';
import { s3Client } from '../adapters/s3/client.ts';
import { s3DownloadPermits } from '../adapters/s3/download-permits.ts';
import { s3Files } from '../adapters/s3/stored-files.ts';
import { s3UploadPermits } from '../adapters/s3/upload-permits.ts';
import type { UploadPorts } from '../application/add-attachment.ts';
import type { CheckPorts } from '../application/check-upload.ts';
import type { DownloadPorts } from '../application/get-attachment.ts';
import type { KeepPorts } from '../application/keep-attachments.ts';
import type { VerdictPorts } from '../application/take-verdict.ts';
import { orderPorts } from './container.ts';
import { optional, setting } from './environment.ts';

/* What the functions around files work with: one factory for each, as in the container. */

const clock = { now: () => Date.now() };

const uploads = () => dynamoUploads(dynamoTable(documentClient(), setting('TABLE_NAME')), clock);

const bucket = (): BucketAddress =>
  bucketAddress(
    setting('FILES_BUCKET'),
    setting('AWS_REGION'),
    optional('AWS_ENDPOINT_URL_S3', String),
  );

const storedFiles = () => ({
  uploads: uploads(),
  files: s3Files(s3Client(), setting('FILES_BUCKET')),
});

export const uploadPorts = (): UploadPorts => ({
  ...orderPorts(),
  uploads: uploads(),
  permits: s3UploadPermits(bucket()),
  harmless: harmlessName,
});

export const downloadPorts = (): DownloadPorts => ({
  ...orderPorts(),
  permits: s3DownloadPermits(bucket()),
});

export const checkPorts = (): CheckPorts => ({
  ...storedFiles(),
  typeOf: contentTypeOf,
  scan: optional('SCANNER_BUS_NAME', (bus) =>
    eventBridgeScanner(new EventBridgeClient(boundedCalls), bus, setting('FILES_BUCKET')),
  ),
});

export const keepPorts = (): KeepPorts => storedFiles();

export const verdictPorts = (): VerdictPorts => storedFiles();

export { storedVersions } from '../adapters/s3/stored-versions.ts';
