import { Duration } from 'aws-cdk-lib';
import { SearchExpression } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { Graph } from './graph.ts';
import { SERVICE_METRICS, serviceNameOf } from './service-metrics.ts';

/** Finds all metrics of a figure, so that new types of request and currencies appear by themselves. */
interface Search {
  readonly figure: string;
  /** What the figure is told apart by. */
  readonly by: readonly string[];
  readonly statistic: string;
  /** What each line is called; `{type}` stands for its type, and so on. */
  readonly label: string;
  /** Only lines with these values. */
  readonly only?: Readonly<Record<string, string>>;
}

interface BusinessGraph extends Pick<Graph, 'title' | 'marks' | 'stacked'> {
  readonly searches: readonly Search[];
}

const DAY_SECONDS = 24 * 3600;

const count = (figure: string, label: string, ...by: readonly string[]): Search => ({
  figure,
  by,
  statistic: 'Sum',
  label,
});

const timeToAnswer = (statistic: string, share: string): Search => ({
  figure: 'SecondsToAnswer',
  by: ['type'],
  statistic,
  label: `{type}, ${share}`,
});

const moved = { by: ['type', 'currency', 'status'] };

/** A movement is one value of its figure: counting the values counts the movements. */
const movements = (figure: string): Search => ({
  ...moved,
  figure,
  statistic: 'SampleCount',
  label: '{status}, {type}, {currency}',
});

const amounts = (figure: string): Search => ({
  ...moved,
  figure,
  statistic: 'Sum',
  label: '{currency}, {type}',
  only: { status: 'succeeded' },
});

/** In the order in which they are read. */
const GRAPHS: readonly BusinessGraph[] = [
  {
    title: 'Requests: opened, in an hour',
    searches: [count('RequestsOpened', '{type}', 'type')],
    stacked: true,
  },
  {
    title: 'Requests: answered, in an hour',
    searches: [count('RequestsAnswered', '{type}, {answer}', 'type', 'answer')],
    stacked: true,
  },
  {
    title: 'Requests: left unanswered, and withdrawn, in an hour',
    searches: [
      count('RequestsUnanswered', '{type}, unanswered', 'type'),
      count('RequestsWithdrawn', '{type}, withdrawn', 'type'),
    ],
    stacked: true,
  },
  {
    title: 'Requests: seconds until the answer',
    searches: [
      timeToAnswer('p50', 'half of them within (p50)'),
      timeToAnswer('p90', 'nine of ten within (p90)'),
    ],
    marks: [
      { value: DAY_SECONDS, label: 'one day' },
      { value: 2 * DAY_SECONDS, label: 'two days' },
    ],
  },
  {
    title: 'Refunds: how many, in an hour',
    searches: [movements('RefundAmount')],
  },
  {
    title: 'Refunds: paid, in minor units of each currency, in an hour',
    searches: [amounts('RefundAmount')],
  },
  {
    title: 'Disputes: how they ended, in an hour',
    searches: [count('DisputesEnded', '{outcome}', 'outcome')],
    stacked: true,
  },
  {
    title: 'Charges: how many, in an hour',
    searches: [movements('ChargeAmount')],
  },
  {
    title: 'Charges: captured, in minor units of each currency, in an hour',
    searches: [amounts('ChargeAmount')],
  },
];

/** What the dashboard shows of the business. */
export function businessGraphs(scope: Construct): readonly Graph[] {
  return GRAPHS.map(({ searches, ...graph }) => ({
    ...graph,
    metrics: searches.map((search) => find(scope, search)),
  }));
}

function find(scope: Construct, { figure, by, statistic, label, only }: Search): SearchExpression {
  const values = { MetricName: figure, service: serviceNameOf(scope), ...only };
  const terms = Object.entries(values).map(([name, value]) => `${name}="${value}"`);
  const schema = [SERVICE_METRICS, 'service', ...by].join(',');
  return new SearchExpression({
    expression: `SEARCH('{${schema}} ${terms.join(' ')}', '${statistic}')`,
    label: label.replace(/\{(\w+)\}/g, "$${PROP('Dim.$1')}"),
    period: Duration.hours(1),
  });
}
