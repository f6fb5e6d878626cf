import { formatUrl } from '@aws-sdk/core/util';
import { HttpRequest, parseUrl } from '@smithy/core/protocols';
import { UNSIGNED_PAYLOAD } from '@smithy/signature-v4';
import { create as contentDisposition } from 'content-disposition';
import type { FilePermits } from '../../application/upload-store.ts';
import type { Upload } from '../../domain/upload.ts';
import type { BucketAddress } from './bucket-address.ts';
import { objectKeyOf } from './object-key.ts';
import { s3Signer } from './signer.ts';

/** Presigned links to one version of an object. */
export const s3DownloadPermits = (bucket: BucketAddress): Pick<FilePermits, 'toDownload'> => {
  const signer = s3Signer(bucket.region);
  return {
    toDownload: async (upload, expiresIn) => {
      const place = parseUrl(`${bucket.url}/${objectKeyOf(upload)}`);
      const host = new URL(bucket.url).host;
      const headers = { host, 'X-Amz-Content-Sha256': UNSIGNED_PAYLOAD };
      const request = new HttpRequest({ ...place, headers, query: queryFor(upload) });
      return formatUrl(await signer.presign(request, { expiresIn }));
    },
  };
};

const queryFor = ({ version, contentType, fileName }: Upload): Record<string, string> => ({
  ...(version && { versionId: version }),
  'response-content-type': contentType,
  'response-content-disposition': contentDisposition(fileName),
  'response-cache-control': 'private, max-age=300',
  // Says nothing to S3, but the SDK's own links have it, and ours are the same.
  'x-id': 'GetObject',
});
