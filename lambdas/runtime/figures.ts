import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { MetricUnit as Unit } from '@aws-lambda-powertools/metrics/types';
import type { Figure, FigureName } from '../application/business-figures.ts';

/** Amounts have no unit of CloudWatch: they are minor units of the currency beside them. */
const UNITS: Readonly<Record<FigureName, Unit>> = {
  RequestsOpened: MetricUnit.Count,
  RequestsAnswered: MetricUnit.Count,
  SecondsToAnswer: MetricUnit.Seconds,
  RequestsUnanswered: MetricUnit.Count,
  RequestsWithdrawn: MetricUnit.Count,
  DisputesEnded: MetricUnit.Count,
  ChargeAmount: MetricUnit.NoUnit,
  RefundAmount: MetricUnit.NoUnit,
};

/**
 * Keeps figures as CloudWatch metrics, written to the log (EMF): those that are told apart by the
 * same values in one line.
 */
export const emfFigures = (): ((figures: readonly Figure[]) => void) => {
  const metrics = new Metrics();
  return (figures) => {
    for (const alike of Map.groupBy(figures, ({ by }) => JSON.stringify(by)).values()) {
      metrics.addDimensions({ ...alike[0]?.by });
      for (const { name, value } of alike) metrics.addMetric(name, UNITS[name], value);
      metrics.publishStoredMetrics();
    }
  };
};
