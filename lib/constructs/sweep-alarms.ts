import type { Duration } from 'aws-cdk-lib';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { SWEEP_PARTS } from '../../lambdas/application/sweep-parts.ts';
import type { StageConfig } from '../stage-config.ts';
import type { AlarmSpec } from './service-alarms.ts';
import { serviceMetric } from './service-metrics.ts';

export interface SweepAlarmsProps extends Pick<StageConfig['alarms'], 'contestedHours'> {
  /** The time from one sweep to the next. */
  readonly period: Duration;
}

/** What the sweeper finds that a human should know, and that it does not keep up or no longer sweeps. */
export function sweepAlarms(scope: Construct, props: SweepAlarmsProps): readonly AlarmSpec[] {
  // Every run counts what it found in its own part of the orders: together, all there is.
  const metric = (metricName: string, statistic = 'Sum') =>
    serviceMetric(scope, { metricName, statistic, period: props.period });
  return [...findings(metric, props.contestedHours), ...health(metric)];
}

type MetricOf = (name: string, statistic?: string) => Metric;

function findings(found: MetricOf, contestedHours: number): readonly AlarmSpec[] {
  return [
    {
      name: 'requests-overdue',
      meaning: 'Requests were still pending over five minutes after their deadline.',
      firstStep:
        'The sweeper has expired them; find out why their timers did not (relay, workflow).',
      metric: found('OverdueRequests'),
      graph: 'sweepFinds',
      label: 'Overdue requests',
      threshold: 1,
    },
    {
      name: 'movements-unsettled',
      meaning: 'Charges or refunds have been without an outcome for over an hour.',
      firstStep: 'See whether the payment provider is down; they settle unaided once it is back.',
      metric: found('MovementsUnsettled'),
      graph: 'unsettledMoney',
      label: 'Charges and refunds',
      threshold: 1,
    },
    {
      name: 'disputes-waiting',
      meaning: `A contested dispute has waited for a moderator for over ${contestedHours} hours.`,
      firstStep: 'Tell the moderators: no deadline ends it, and their desk lists what waits.',
      metric: found('OldestContestedHours', 'Maximum'),
      graph: 'desk',
      label: 'Hours',
      threshold: contestedHours,
    },
  ];
}

function health(metric: MetricOf): readonly AlarmSpec[] {
  return [
    {
      name: 'sweep-truncated',
      meaning: 'A sweep had more to do in its part of the orders than time for.',
      firstStep: 'Look for the cause of the backlog; following sweeps go on with it.',
      metric: metric('SweepTruncated'),
      graph: 'sweepFinds',
      label: 'Sweeps cut short',
      threshold: 1,
    },
    {
      name: 'sweep-silent',
      meaning:
        'A part of the orders was not swept for 45 minutes. Expected right after the first deploy.',
      firstStep: 'See that the schedules are enabled, then read the log of sweep-overdue.',
      metric: metric('OverdueRequests', 'SampleCount'),
      graph: 'sweeps',
      label: 'Sweeps',
      threshold: SWEEP_PARTS,
      onSilence: true,
    },
  ];
}
