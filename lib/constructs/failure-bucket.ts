import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { ServiceRole } from './service-role.ts';

export interface FailureBucketProps {
  readonly protectData: boolean;
}

/** Keeps the records that could not be relayed, whole, until somebody has replayed them. */
export class FailureBucket extends Construct {
  readonly bucketName: string;
  readonly bucketArn: string;
  private readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { protectData }: FailureBucketProps) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      lifecycleRules: [
        // Long enough to mend and replay; not longer, as the records hold what people wrote.
        { expiration: Duration.days(90), abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
      removalPolicy: protectData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    this.bucketName = this.bucket.bucketName;
    this.bucketArn = this.bucket.bucketArn;
    Validations.of(this.bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason:
        'Written by two functions of this stack only and read by operators, who CloudTrail logs.',
    });
  }

  /** Lets Lambda put records there on behalf of a function with this role. */
  grantKeepRecords(role: ServiceRole): void {
    role.allow(['s3:ListBucket'], this.bucketArn);
    role.allowMatching(
      this.bucket.arnForObjects('aws/lambda/*'),
      'Lambda names each object after the mapping, the shard and the time.',
      's3:PutObject',
    );
  }
}
