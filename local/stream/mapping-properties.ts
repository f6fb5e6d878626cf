import type { DeliveryPolicy } from './batch-delivery.ts';
import { compileFilters, type Filter } from './filter-pattern.ts';

export interface MappingProperties {
  readonly BatchSize?: number;
  readonly BisectBatchOnFunctionError?: boolean;
  readonly Enabled?: boolean;
  readonly EventSourceArn: string;
  readonly FilterCriteria?: { readonly Filters?: readonly { readonly Pattern: string }[] };
  readonly FunctionName: string;
  readonly FunctionResponseTypes?: readonly string[];
  readonly MaximumRecordAgeInSeconds?: number;
  readonly MaximumRetryAttempts?: number;
}

/** Properties that the runner obeys or that make no difference on one machine. */
const known = new Set([
  'BatchSize',
  'BisectBatchOnFunctionError',
  'DestinationConfig',
  'Enabled',
  'EventSourceArn',
  'FilterCriteria',
  'FunctionName',
  'FunctionResponseTypes',
  'MaximumBatchingWindowInSeconds',
  'MaximumRecordAgeInSeconds',
  'MaximumRetryAttempts',
  'MetricsConfig',
  'ParallelizationFactor',
  'StartingPosition',
  'Tags',
]);

export interface MappingSettings extends DeliveryPolicy {
  readonly batchSize: number;
  readonly filter: Filter;
}

export function readMapping(properties: MappingProperties): MappingSettings {
  const strange = Object.keys(properties).filter((name) => !known.has(name));
  if (strange.length > 0) {
    throw new Error(`the local runner does not know ${strange} of an event source mapping`);
  }
  return {
    batchSize: properties.BatchSize ?? 100,
    bisectOnError: properties.BisectBatchOnFunctionError ?? false,
    filter: compileFilters(properties.FilterCriteria?.Filters?.map(({ Pattern }) => Pattern) ?? []),
    maximumRecordAgeSeconds: properties.MaximumRecordAgeInSeconds ?? -1,
    maximumRetryAttempts: properties.MaximumRetryAttempts ?? -1,
    reportsItemFailures:
      properties.FunctionResponseTypes?.includes('ReportBatchItemFailures') ?? false,
  };
}
