import { Aws, Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  HttpMethods,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { fileLifecycle } from './file-lifecycle.ts';
import type { ServiceRole } from './service-role.ts';
import { uniqueName } from './unique-name.ts';
import { WorkQueue } from './work-queue.ts';

export interface FileBucketProps {
  readonly protectData: boolean;
}

/** What a function may do with files; each name is one narrow grant of `FileBucket`. */
export type FileAccess = 'upload' | 'download' | 'check' | 'keep' | 'drop';

const actions: Readonly<Record<FileAccess, readonly string[]>> = {
  upload: ['s3:PutObject', 's3:PutObjectTagging'],
  download: ['s3:GetObject', 's3:GetObjectVersion'],
  check: ['s3:GetObject', 's3:GetObjectVersion', 's3:DeleteObjectVersion'],
  keep: ['s3:DeleteObjectTagging', 's3:DeleteObjectVersionTagging'],
  drop: ['s3:DeleteObjectVersion'],
};

/**
 * The files that people upload to orders, in versions, and the news of each upload.
 *
 * Nobody gets in but with a permit that a function has signed: a form for one object, or a link to
 * one version of it.
 */
export class FileBucket extends Construct {
  readonly bucketName: string;
  /** From where a page gets the files, and where it sends them. */
  readonly origin: string;
  /** What has been uploaded and not looked at yet. */
  readonly uploads: WorkQueue;
  private readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { protectData }: FileBucketProps) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      bucketName: `${uniqueName(this)}-files`,
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      versioned: true,
      lifecycleRules: fileLifecycle,
      // From any origin: the page's is not known before the bucket is, and it is the signed form that
      // lets somebody upload. A browser adds nothing to it that a thief of the form would lack.
      cors: [{ allowedMethods: [HttpMethods.POST], allowedOrigins: ['*'], maxAge: 3600 }],
      removalPolicy: protectData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    Validations.of(this.bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason:
        'Only signed permits open it. The API logs for whom they are made, and CloudTrail can log their use.',
    });
    this.bucketName = this.bucket.bucketName;
    this.origin = `https://${this.bucket.bucketRegionalDomainName}`;
    this.uploads = new WorkQueue(this, 'Uploads', {
      // An hour, a minute apart: whoever has uploaded waits for it.
      tries: 60,
      visibilityTimeout: Duration.minutes(1),
    });
    this.tellOfUploads();
  }

  /** Lets the role do exactly what the kind of access stands for. */
  grant(role: ServiceRole, access: FileAccess): void {
    role.allowMatching(
      this.bucket.arnForObjects('*'),
      'Objects are named after orders and uploads, which nobody knows beforehand.',
      ...actions[access],
    );
    // Otherwise S3 says of what is gone that it may not be read.
    if (access === 'check') role.allow(['s3:ListBucket'], this.bucket.bucketArn);
  }

  /** Without the custom resource that the CDK would make of it. */
  private tellOfUploads(): void {
    const { queue } = this.uploads;
    const { policyDependable } = queue.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('s3.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [queue.queueArn],
        conditions: {
          // Not by reference: the bucket waits for this policy, because S3 tries whether it may send.
          ArnEquals: { 'aws:SourceArn': `arn:${Aws.PARTITION}:s3:::${uniqueName(this)}-files` },
          StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
        },
      }),
    );
    const bucket = this.bucket.node.defaultChild as CfnBucket;
    bucket.notificationConfiguration = {
      queueConfigurations: [{ event: 's3:ObjectCreated:*', queue: queue.queueArn }],
    };
    if (policyDependable) bucket.node.addDependency(policyDependable);
  }
}
