import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Measures } from '../application/ports.ts';

/** Counts as CloudWatch metrics, written to the log (EMF) one by one. */
export const emfMeasures = (): Measures => {
  const metrics = new Metrics();
  return {
    count: (name, value) => {
      metrics.addMetric(name, MetricUnit.Count, value);
      metrics.publishStoredMetrics();
    },
  };
};
