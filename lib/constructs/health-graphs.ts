import { Color, type HorizontalAnnotation, Shading } from 'aws-cdk-lib/aws-cloudwatch';
import type { Graph } from './graph.ts';
import type { AlarmSpec } from './service-alarms.ts';
import { HEALTH_GRAPHS, type HealthGraph, type ShownMetric } from './shown-metric.ts';

/** What the dashboard shows of the service's health: all that alarms watch, and some more. */
export function healthGraphs(
  specs: readonly AlarmSpec[],
  shown: readonly ShownMetric[],
): readonly Graph[] {
  const graphs = Object.entries(HEALTH_GRAPHS) as [HealthGraph, string][];
  const drawn = graphs.map(([name, title]) => {
    const here = ({ graph }: ShownMetric) => graph === name;
    const metrics = [...shown, ...specs].filter(here);
    return {
      title,
      metrics: metrics.map(({ metric, label }) => metric.with({ label })),
      marks: thresholdsOf(specs.filter(here)),
    };
  });
  return drawn.filter(({ metrics }) => metrics.length > 0);
}

/** Where alarms are raised: one line for all of the same threshold. */
function thresholdsOf(specs: readonly AlarmSpec[]): readonly HorizontalAnnotation[] {
  const byThreshold = Map.groupBy(specs, ({ threshold }) => threshold);
  return [...byThreshold].map(([value, alarms]) => ({
    value,
    label: alarms.length > 2 ? 'alarm' : alarms.map(({ name }) => name).join(', '),
    color: Color.RED,
    fill: alarms.some(({ onSilence }) => onSilence) ? Shading.BELOW : Shading.ABOVE,
  }));
}
