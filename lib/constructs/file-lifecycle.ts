import { Duration } from 'aws-cdk-lib';
import type { LifecycleRule } from 'aws-cdk-lib/aws-s3';

/** What becomes of files without anybody's doing. */
export const fileLifecycle: LifecycleRule[] = [
  {
    id: 'unused-uploads',
    // Every upload comes with this tag and loses it when a form refers to it. A form has a day for that,
    // by the database's word; the second day is for the tag to be taken off.
    tagFilters: { unused: 'yes' },
    expiration: Duration.days(2),
    // Links name a version, so that until then a file that went by mistake can be brought back. What
    // lost its tag stays, even beneath an upload that nobody has looked at and removed.
    noncurrentVersionExpiration: Duration.days(7),
  },
  {
    id: 'what-is-left-of-them',
    expiredObjectDeleteMarker: true,
    abortIncompleteMultipartUploadAfter: Duration.days(1),
  },
];
