import { GraphWidget, type HorizontalAnnotation, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';

/** One graph of the dashboard. */
export interface Graph {
  /** Says what is shown, in which unit, and over what time, in plain words. */
  readonly title: string;
  readonly metrics: readonly IMetric[];
  /** Lines that values are read by. */
  readonly marks?: readonly HorizontalAnnotation[];
  /** Draws values on top of each other, so that their sum shows. */
  readonly stacked?: boolean;
}

/** As wide as a third of the dashboard. */
export function draw({ title, metrics, marks = [], stacked = false }: Graph): GraphWidget {
  return new GraphWidget({
    title,
    left: [...metrics],
    leftAnnotations: [...marks],
    // The title names the unit; every value here is 0 or more.
    leftYAxis: { min: 0, showUnits: false },
    stacked,
    width: 8,
    height: 6,
  });
}
