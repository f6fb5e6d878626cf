import type { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';

/** What the dashboard shows of the service's health, in the order in which it is read. */
export const HEALTH_GRAPHS = {
  apiFailures: 'API: calls that failed (5xx), in 5 minutes',
  apiCalls: 'API: all calls, and those refused (4xx), in 5 minutes',
  apiLatency: 'API: milliseconds until the reply',
  functions: 'Functions: errors and throttles, in 5 minutes',
  table: 'Table: reads and writes that were throttled, in 5 minutes',
  timers: 'Timers: starts and stops that were given up, in 5 minutes',
  relayDelay: 'Relays: milliseconds that changes wait',
  setAside: 'Relays: changes that were set aside, in 5 minutes',
  webhookDelay: 'Webhooks: seconds that the oldest waits for its first tries',
  undeliveredWebhooks: 'Webhooks: those that wait in dead-letter queues',
  filesGivenUp: 'Files: uploads, verdicts and files to be kept that wait as dead letters',
  mails: 'Mail: sent, and not sent, in 5 minutes',
  refusedMail: 'Mail: bounced, and called spam, in an hour',
  lostMail: 'Mail: what waits as dead letters',
  workflows: 'Workflows: executions that failed, in 5 minutes',
  refusedMoney: 'Money: charges and refunds refused for good, in 5 minutes',
  lostNews: 'Money: news of Stripe that waits as dead letters',
  unsettledMoney: 'Money: movements without an outcome for over an hour',
  desk: 'Desk: hours that the longest contested dispute has waited',
  sweeps: 'Sweeper: completed sweeps, in 15 minutes',
  sweepFinds: 'Sweeper: what it found, by sweep',
  missedSweeps: 'Sweeper: calls that wait in the dead-letter queue',
} as const;

export type HealthGraph = keyof typeof HEALTH_GRAPHS;

/** A metric with its place on the dashboard. */
export interface ShownMetric {
  readonly graph: HealthGraph;
  /** Tells it apart from others in the same graph. */
  readonly label: string;
  readonly metric: Metric | MathExpression;
}
