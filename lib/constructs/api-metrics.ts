import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { AlarmSpec } from './service-alarms.ts';
import type { ShownMetric } from './shown-metric.ts';

const period = Duration.minutes(5);
const sum = { statistic: 'Sum', period };

/** Tells of an API that fails; a function that fails behind it has an alarm of its own. */
export function apiAlarm(api: HttpApi, serverErrors: number): AlarmSpec {
  return {
    name: 'api-server-errors',
    meaning: 'The API answers with 5xx.',
    firstStep: 'Find the route in the access log, then the request id in the log of its function.',
    metric: api.metricServerError(sum),
    graph: 'apiFailures',
    label: 'Failed calls',
    threshold: serverErrors,
  };
}

/** What is worth seeing of an API that does not fail. */
export function apiMetrics(api: HttpApi): readonly ShownMetric[] {
  const slowest = (statistic: string) => api.metricLatency({ statistic, period });
  return [
    { graph: 'apiCalls', label: 'All', metric: api.metricCount(sum) },
    { graph: 'apiCalls', label: 'Refused', metric: api.metricClientError(sum) },
    { graph: 'apiLatency', label: 'Half of them within (p50)', metric: slowest('p50') },
    { graph: 'apiLatency', label: '99 of 100 within (p99)', metric: slowest('p99') },
  ];
}
