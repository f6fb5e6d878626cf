import { type Duration, Stack } from 'aws-cdk-lib';
import { type IMetric, MathExpression, Metric, type MetricProps } from 'aws-cdk-lib/aws-cloudwatch';
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

export interface SumProps {
  /** Told apart by it from other sums in the same graph, such as the name of its alarm. */
  readonly name: string;
  readonly period: Duration;
  readonly parts: Readonly<Record<string, IMetric>>;
}

/** What several metrics count together; one that nothing was counted in is 0. */
export function sumOf({ name, period, parts }: SumProps): MathExpression {
  const usingMetrics = Object.fromEntries(
    Object.entries(parts).map(([part, metric]) => [`${name.replaceAll('-', '_')}_${part}`, metric]),
  );
  const expression = Object.keys(usingMetrics)
    .map((id) => `FILL(${id}, 0)`)
    .join(' + ');
  return new MathExpression({ expression, usingMetrics, period });
}
