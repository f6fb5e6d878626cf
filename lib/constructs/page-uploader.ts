import { Stack, Validations } from 'aws-cdk-lib';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import {
  BucketDeployment,
  type BucketDeploymentProps,
  type ISource,
} from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import { type LogSettings, ServiceLogs } from './service-logs.ts';
import { ServiceRole } from './service-role.ts';

export interface PageUploaderProps {
  readonly bucket: IBucket;
  readonly logs: LogSettings;
}

type Upload = Pick<
  BucketDeploymentProps,
  'cacheControl' | 'contentEncoding' | 'destinationKeyPrefix' | 'sources'
>;

/**
 * Puts files into a bucket while the stack is deployed, with the CDK's own function for that.
 *
 * It has no right to delete anything, nor more of the other rights than it needs.
 */
export class PageUploader extends Construct {
  private readonly bucket: IBucket;
  private readonly role: ServiceRole;
  private readonly logGroup: LogGroup;

  constructor(scope: Construct, id: string, { bucket, logs }: PageUploaderProps) {
    super(scope, id);
    this.bucket = bucket;
    this.logGroup = new ServiceLogs(this, 'Logs', logs);
    this.role = new ServiceRole(this, 'Role', {
      service: 'lambda',
      description: 'What the upload of the page may do',
    });
    this.logGroup.grantWrite(this.role);
    this.role.allow(['s3:ListBucket'], bucket.bucketArn);
    this.role.allowMatching(
      bucket.arnForObjects('*'),
      'The names of the files are those of the build.',
      's3:PutObject',
    );
  }

  /** Adds files, and overwrites those that changed; takes none away. */
  add(id: string, { sources, ...upload }: Upload): BucketDeployment {
    const deployment = new BucketDeployment(this, id, {
      ...upload,
      sources: sources.map((source) => this.readable(source)),
      destinationBucket: this.bucket,
      prune: false,
      role: this.role.asGiven,
      logGroup: this.logGroup,
    });
    deployment.node.addDependency(this.role);
    acknowledgeFunction(Stack.of(this));
    return deployment;
  }

  private readable(source: ISource): ISource {
    return {
      bind: (scope, context) => {
        const archive = source.bind(scope, context);
        this.role.allowMatching(
          archive.bucket.arnForObjects('*'),
          'Naming each archive would change the policy in the moment before it is needed.',
          's3:GetObject',
        );
        return archive;
      },
    };
  }
}

/** The function belongs to the stack as a whole: the CDK makes one for all uploads. */
function acknowledgeFunction(stack: Stack): void {
  const isUploader = ({ node }: Construct) => node.id.startsWith('Custom::CDKBucketDeployment');
  const uploader = stack.node.children.find((child) => isUploader(child as Construct));
  const resource = uploader?.node.defaultChild;
  if (!resource) throw new Error('The CDK has put its upload function elsewhere');
  const runtime = 'Its runtime is chosen and kept up by the CDK, whose code it is.';
  Validations.of(resource).acknowledge(
    { id: 'AwsSolutions-L1', reason: runtime },
    { id: 'Serverless-LambdaLatestVersion', reason: runtime },
    {
      id: 'Serverless-LambdaDLQ',
      reason: 'CloudFormation waits for its answer, and rolls back without one.',
    },
    {
      id: 'Serverless-LambdaTracing',
      reason: 'Runs in deployments only, and has a log of its own.',
    },
  );
}
