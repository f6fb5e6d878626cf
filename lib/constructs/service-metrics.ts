import { Stack } from 'aws-cdk-lib';
import { Metric, type MetricProps } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';

/** Namespace of the metrics that the functions themselves count. */
export const SERVICE_METRICS = 'OrderRequests';

/** Tells the stages of one account apart in logs, traces and metrics. */
export function serviceNameOf(scope: Construct): string {
  return Stack.of(scope).stackName;
}

/** A metric that the functions themselves count. */
export function serviceMetric(
  scope: Construct,
  props: Pick<MetricProps, 'metricName' | 'statistic' | 'period'>,
): Metric {
  return new Metric({
    namespace: SERVICE_METRICS,
    dimensionsMap: { service: serviceNameOf(scope) },
    ...props,
  });
}
