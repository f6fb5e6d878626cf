import type { Stack } from '../../template/stack.ts';
import type { LifecycleRule } from './lifecycle-rules.ts';

export interface CorsRule {
  readonly AllowedHeaders?: readonly string[];
  readonly AllowedMethods: readonly string[];
  readonly AllowedOrigins: readonly string[];
  readonly ExposedHeaders?: readonly string[];
  readonly MaxAge?: number;
}

/** Which news of a bucket a queue gets. */
export interface QueueConfiguration {
  /** Such as `s3:ObjectCreated:*`. */
  readonly Event: string;
  /** Its ARN. */
  readonly Queue: string;
}

interface BucketProperties {
  readonly CorsConfiguration?: { readonly CorsRules: readonly CorsRule[] };
  readonly LifecycleConfiguration?: { readonly Rules: readonly LifecycleRule[] };
  readonly NotificationConfiguration?: {
    readonly QueueConfigurations?: readonly QueueConfiguration[];
  };
  readonly VersioningConfiguration?: { readonly Status: string };
}

/** Properties that the runner obeys or that make no difference on one machine. */
const known = new Set([
  'BucketEncryption',
  'BucketName',
  'CorsConfiguration',
  'LifecycleConfiguration',
  'NotificationConfiguration',
  'OwnershipControls',
  'PublicAccessBlockConfiguration',
  'Tags',
  'VersioningConfiguration',
]);

export interface Bucket {
  readonly name: string;
  readonly arn: string;
  readonly cors: readonly CorsRule[];
  readonly lifecycle: readonly LifecycleRule[];
  readonly notifications: readonly QueueConfiguration[];
}

/**
 * The stack's buckets that keep versions, by name. The others belong to parts of their own: what the
 * page consists of, and records that could not be relayed.
 * @throws Error for a property whose meaning the runner does not know
 */
export function readBuckets(stack: Stack): ReadonlyMap<string, Bucket> {
  const versioned = stack
    .all<BucketProperties>('AWS::S3::Bucket')
    .filter(({ properties }) => properties.VersioningConfiguration?.Status === 'Enabled');
  return new Map(
    versioned.map(({ ref: name, logicalId, properties }) => {
      refuse(known, properties, `the bucket ${name}`);
      const { QueueConfigurations = [], ...others } = properties.NotificationConfiguration ?? {};
      refuse(new Set(), others, `the notifications of ${name}`);
      for (const one of QueueConfigurations) {
        refuse(new Set(['Event', 'Queue']), one, `a notification of ${name}`);
      }
      const bucket = {
        ...{ name, arn: stack.attribute(logicalId, 'Arn') },
        cors: properties.CorsConfiguration?.CorsRules ?? [],
        lifecycle: properties.LifecycleConfiguration?.Rules ?? [],
        notifications: QueueConfigurations,
      };
      return [name, bucket];
    }),
  );
}

function refuse(names: ReadonlySet<string>, properties: object, what: string): void {
  const strange = Object.keys(properties).filter((name) => !names.has(name));
  if (strange.length > 0) throw new Error(`the local runner does not know ${strange} of ${what}`);
}
