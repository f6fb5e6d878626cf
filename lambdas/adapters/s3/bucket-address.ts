import { partition } from '@aws-sdk/core/client';

/** A bucket, and where those who have a permit find it. */
export interface BucketAddress {
  readonly name: string;
  readonly region: string;
  readonly url: string;
}

/** At a host of its own, or in the path of an endpoint that stands for S3. */
export const bucketAddress = (name: string, region: string, endpoint?: string): BucketAddress => ({
  name,
  region,
  url: endpoint
    ? `${endpoint}/${name}`
    : `https://${name}.s3.${region}.${partition(region).dnsSuffix}`,
});
