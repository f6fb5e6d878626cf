import { fromEnv } from '@aws-sdk/credential-provider-env';
import {
  ALGORITHM_IDENTIFIER,
  ALGORITHM_QUERY_PARAM,
  AMZ_DATE_QUERY_PARAM,
  CREDENTIAL_QUERY_PARAM,
  createScope,
  SIGNATURE_QUERY_PARAM,
  TOKEN_QUERY_PARAM,
} from '@smithy/signature-v4';
import type { FilePermits, UploadForm } from '../../application/upload-store.ts';
import type { Upload } from '../../domain/upload.ts';
import type { BucketAddress } from './bucket-address.ts';
import { objectKeyOf } from './object-key.ts';
import { s3Signer } from './signer.ts';

/** The bucket's life-cycle takes away what bears this tag for too long. */
const UNUSED = '<Tagging><TagSet><Tag><Key>unused</Key><Value>yes</Value></Tag></TagSet></Tagging>';

/** Presigned POSTs: S3 itself sees that type and size are as they were said to be. */
export const s3UploadPermits = (bucket: BucketAddress): Pick<FilePermits, 'toUpload'> => {
  const signer = s3Signer(bucket.region);
  return {
    toUpload: async (upload, seconds) => {
      const signingDate = new Date();
      const expiration = new Date(signingDate.getTime() + seconds * 1000);
      const fields = await signedFields(upload, bucket, signingDate);
      const Policy = policyOf(fields, upload.size, expiration);
      const signature = await signer.sign(Policy, { signingDate });
      const url = new URL(bucket.url).href;
      return { url, fields: { ...fields, Policy, [SIGNATURE_QUERY_PARAM]: signature } };
    },
  };
};

type Fields = UploadForm['fields'];

/** What the form says of the file, and who signs it when. */
const signedFields = async (upload: Upload, bucket: BucketAddress, at: Date): Promise<Fields> => {
  const { accessKeyId, sessionToken } = await fromEnv()();
  const date = toSeconds(at).replace(/[-:]/g, '');
  const scope = createScope(date.slice(0, 'yyyymmdd'.length), bucket.region, 's3');
  return {
    'Content-Type': upload.contentType,
    tagging: UNUSED,
    bucket: bucket.name,
    [ALGORITHM_QUERY_PARAM]: ALGORITHM_IDENTIFIER,
    [CREDENTIAL_QUERY_PARAM]: `${accessKeyId}/${scope}`,
    [AMZ_DATE_QUERY_PARAM]: date,
    ...(sessionToken && { [TOKEN_QUERY_PARAM]: sessionToken }),
    key: objectKeyOf(upload),
  };
};

/** What S3 holds an upload to: these fields, each as it is, and exactly so many bytes. */
const policyOf = (fields: Fields, bytes: number, expiration: Date): string => {
  const exact = Object.entries(fields).map(([name, value]) => ({ [name]: value }));
  const conditions = [['content-length-range', bytes, bytes], ...exact];
  const policy = JSON.stringify({ expiration: toSeconds(expiration), conditions });
  return Buffer.from(policy).toString('base64');
};

const toSeconds = (time: Date): string => time.toISOString().replace(/\.\d{3}Z$/, 'Z');
