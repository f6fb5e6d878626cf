import type { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { AlarmSpec } from './service-alarms.ts';
import { serviceMetric } from './service-metrics.ts';

/** What the sweeper finds that a human should know, and that it no longer sweeps. */
export function sweepAlarms(scope: Construct, period: Duration): readonly AlarmSpec[] {
  const found = (metricName: string) =>
    serviceMetric(scope, { metricName, statistic: 'Maximum', period });
  return [
    {
      name: 'requests-overdue',
      meaning: 'Requests were still pending over five minutes after their deadline.',
      firstStep:
        'The sweeper has expired them; find out why their timers did not (relay, workflow).',
      metric: found('OverdueRequests'),
      threshold: 1,
    },
    {
      name: 'refunds-unsettled',
      meaning: 'Refunds have been without an outcome for over an hour.',
      firstStep:
        'See whether the payment provider is down; refunds settle unaided once it is back.',
      metric: found('RefundUnsettled'),
      threshold: 1,
    },
    {
      name: 'sweep-truncated',
      meaning: 'A sweep had more to do than time for.',
      firstStep: 'Look for the cause of the backlog; following sweeps go on with it.',
      metric: found('SweepTruncated'),
      threshold: 1,
    },
    {
      name: 'sweep-silent',
      meaning: 'No sweep has been completed for 45 minutes. Expected right after the first deploy.',
      firstStep: 'See that the schedule is enabled, then read the log of sweep-overdue.',
      metric: serviceMetric(scope, {
        metricName: 'OverdueRequests',
        statistic: 'SampleCount',
        period,
      }),
      threshold: 1,
      onSilence: true,
    },
  ];
}
