export interface QueueProperties {
  readonly DelaySeconds?: number;
  readonly MessageRetentionPeriod?: number;
  readonly RedrivePolicy?: {
    readonly deadLetterTargetArn: string;
    readonly maxReceiveCount: number | string;
  };
  readonly VisibilityTimeout?: number;
}

/** Properties that the runner obeys or that make no difference on one machine. */
const known = new Set([
  'DelaySeconds',
  'KmsMasterKeyId',
  'MaximumMessageSize',
  'MessageRetentionPeriod',
  'QueueName',
  'ReceiveMessageWaitTimeSeconds',
  'RedriveAllowPolicy',
  'RedrivePolicy',
  'SqsManagedSseEnabled',
  'Tags',
  'VisibilityTimeout',
]);

export interface QueueSettings {
  readonly delayMs: number;
  readonly retentionMs: number;
  readonly visibilityMs: number;
  /** Where a message goes instead of being received once more. */
  readonly redrive?: { readonly deadLetterArn: string; readonly mostReceives: number };
}

/** @throws Error for a property whose meaning the runner does not know */
export function readQueue(properties: QueueProperties): QueueSettings {
  const strange = Object.keys(properties).filter((name) => !known.has(name));
  if (strange.length > 0) throw new Error(`the local runner does not know ${strange} of a queue`);
  const { RedrivePolicy: policy } = properties;
  return {
    delayMs: (properties.DelaySeconds ?? 0) * 1000,
    retentionMs: (properties.MessageRetentionPeriod ?? 4 * 24 * 3600) * 1000,
    visibilityMs: (properties.VisibilityTimeout ?? 30) * 1000,
    ...(policy && {
      redrive: {
        deadLetterArn: policy.deadLetterTargetArn,
        mostReceives: Number(policy.maxReceiveCount),
      },
    }),
  };
}
