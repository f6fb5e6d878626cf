import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Measures } from '../application/ports.ts';

/** Counts as CloudWatch metrics, written to the log (EMF) one by one. */
export const emfMeasures = (): Measures => {
  const metrics = new Metrics();
  return {
    count: (name, value, about = {}) => {
      metrics.addMetric(name, MetricUnit.Count, value);
      for (const [key, text] of Object.entries(about)) metrics.addMetadata(key, text);
      metrics.publishStoredMetrics();
    },
  };
};
