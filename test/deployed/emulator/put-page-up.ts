import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { readAssembly } from '../../../local/assembly/read-assembly.ts';
import { readBucketFiles } from '../../../local/page/bucket-files.ts';
import { Stack } from '../../../local/template/stack.ts';
import type { StageAssembly } from './deploy.ts';

/** Puts the page's files up as the stack's deployments would: the emulator cannot run those. */
export const putPageUp = async (
  { folder }: StageAssembly,
  bucket: string,
  parameters: Readonly<Record<string, string>>,
): Promise<void> => {
  const { stackName, template, assetFolders } = readAssembly(folder);
  const files = readBucketFiles(new Stack(stackName, template, parameters), assetFolders);
  const s3 = new S3Client({ forcePathStyle: true });
  for (const [Key, { contents, ...file }] of files) {
    const how = {
      ContentType: file.contentType,
      CacheControl: file.cacheControl,
      ContentEncoding: file.contentEncoding,
    };
    await s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body: contents, ...how }));
  }
};
