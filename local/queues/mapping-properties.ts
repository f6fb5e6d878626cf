export interface QueueMappingProperties {
  readonly BatchSize?: number;
  readonly Enabled?: boolean;
  readonly EventSourceArn: string;
  readonly FunctionName: string;
  readonly FunctionResponseTypes?: readonly string[];
  readonly ScalingConfig?: { readonly MaximumConcurrency?: number };
}

/** Properties that the runner obeys or that make no difference on one machine. */
const known = new Set([
  'BatchSize',
  'Enabled',
  'EventSourceArn',
  'FunctionName',
  'FunctionResponseTypes',
  'MaximumBatchingWindowInSeconds',
  'MetricsConfig',
  'ScalingConfig',
  'Tags',
]);

export interface MappingSettings {
  readonly batchSize: number;
  /** Batches that the function may have at once. */
  readonly concurrency: number;
  readonly reportsItemFailures: boolean;
}

/** @throws Error for a property whose meaning the runner does not know */
export function readQueueMapping(properties: QueueMappingProperties): MappingSettings {
  const strange = Object.keys(properties).filter((name) => !known.has(name));
  if (strange.length > 0) {
    throw new Error(`the local runner does not know ${strange} of a queue's event source mapping`);
  }
  return {
    batchSize: properties.BatchSize ?? 10,
    concurrency: properties.ScalingConfig?.MaximumConcurrency ?? 5,
    reportsItemFailures:
      properties.FunctionResponseTypes?.includes('ReportBatchItemFailures') ?? false,
  };
}
