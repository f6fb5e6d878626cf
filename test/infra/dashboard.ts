import type { Template } from 'aws-cdk-lib/assertions';
import { type Resource, theOnly } from './stack-under-test.ts';

export interface Widget {
  readonly type: 'text' | 'metric' | 'alarm';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly properties: {
    readonly title?: string;
    readonly alarms?: readonly string[];
    readonly metrics?: readonly (readonly unknown[])[];
    readonly annotations?: {
      readonly horizontal: readonly { readonly value: number; readonly label: string }[];
    };
  };
}

/** A metric that is shown; its period in seconds. */
interface Shown {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly period: number;
}

interface Search extends Omit<Shown, 'dimensions'> {
  readonly dimensions: readonly string[];
  readonly values: Readonly<Record<string, string>>;
  readonly label: string;
}

/** A text of a template, with what it refers to by logical id. */
export const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value;
  const [[intrinsic, argument] = []] = Object.entries(value as Record<string, unknown>);
  if (intrinsic === 'Fn::Join') return (argument as [string, unknown[]])[1].map(textOf).join('');
  return [argument].flat()[0] as string;
};

/** What the dashboard of the template consists of. */
export function dashboardOf(template: Template) {
  const { DashboardName, DashboardBody } = theOnly(
    template,
    'AWS::CloudWatch::Dashboard',
  ).Properties;
  const body = JSON.parse(textOf(DashboardBody));
  return { name: DashboardName, ...body } as {
    readonly name: string;
    readonly periodOverride: string;
    readonly widgets: readonly Widget[];
  };
}

interface Options {
  readonly expression?: string;
  readonly label?: string;
  readonly period?: number;
}

/** CloudWatch leaves out what is as usual. */
const USUAL_SECONDS = 300;

/** The metrics that a graph names one by one. */
export const metricsOf = ({ properties: { metrics = [] } }: Widget): readonly Shown[] =>
  metrics.flatMap((line) => {
    const options = line.at(-1) as Options;
    if (line.length === 1) return [];
    const [namespace, name, ...dimensions] = line.slice(0, -1) as string[];
    const pairs = Array.from({ length: dimensions.length / 2 }, (_, pair) =>
      dimensions.slice(2 * pair, 2 * pair + 2),
    );
    return {
      namespace: namespace as string,
      name: name as string,
      dimensions: Object.fromEntries(pairs),
      period: options.period ?? USUAL_SECONDS,
    };
  });

const SEARCH = /^SEARCH\('\{(\w+),([\w,]+)\} (.+)', '(\w+)'\)$/;

/** The searches of a graph, taken apart. */
export const searchesOf = ({ properties: { metrics = [] } }: Widget): readonly Search[] =>
  metrics
    .map((line) => line[0] as Options)
    .filter(({ expression }) => expression?.startsWith('SEARCH'))
    .map(({ expression = '', label = '', period = USUAL_SECONDS }) => {
      const [, namespace = '', schema = '', terms = ''] = SEARCH.exec(expression) ?? [];
      const pairs = [...terms.matchAll(/(\w+)="([^"]+)"/g)].map(([, key, value]) => [key, value]);
      const { MetricName: name, ...values } = Object.fromEntries(pairs);
      return { namespace, name, dimensions: schema.split(','), values, label, period };
    });

/** Whether a graph has all metrics of an alarm. */
export function showsAll(widget: Widget, { Metrics, ...single }: Resource['Properties']): boolean {
  const here = metricsOf(widget).map((metric) => JSON.stringify(keyOf(metric)));
  const watched = Metrics
    ? Metrics.flatMap(({ MetricStat }: Resource['Properties']) => MetricStat?.Metric ?? [])
    : [single];
  return watched.every(({ Namespace, MetricName, Dimensions }: Resource['Properties']) => {
    const pairs = Dimensions.map(({ Name, Value }: Resource['Properties']) => [
      Name,
      textOf(Value),
    ]);
    const dimensions = Object.fromEntries(pairs);
    return here.includes(
      JSON.stringify(keyOf({ namespace: Namespace, name: MetricName, dimensions })),
    );
  });
}

const keyOf = ({ namespace, name, dimensions }: Omit<Shown, 'period'>) => [
  namespace,
  name,
  Object.entries(dimensions).toSorted(),
];

/** Whether two widgets share any place. */
export const overlap = (one: Widget, other: Widget): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;
