import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { leadsOf } from '../reminder-leads.ts';
import type { StageConfig } from '../stage-config.ts';
import { ChangeRelay, type RelaySource } from './change-relay.ts';
import type { MoneyMovement } from './money-movement.ts';
import type { RequestDeadline } from './request-deadline.ts';
import { serviceMetric } from './service-metrics.ts';
import type { ShownMetric } from './shown-metric.ts';

export interface TimerRelayProps
  extends RelaySource,
    Pick<StageConfig, 'reminders' | 'deliveries'> {
  readonly deadline: RequestDeadline;
  readonly money: MoneyMovement;
}

/** Starts and stops the timers of requests, and starts the movements of money. */
export class TimerRelay extends ChangeRelay {
  readonly shown: readonly ShownMetric[];

  constructor(scope: Construct, id: string, props: TimerRelayProps) {
    const { deadline, money, reminders, deliveries, ...source } = props;
    super(scope, id, {
      ...source,
      name: 'relay-timers',
      description: 'Starts and stops timers, and starts movements of money',
      // A record that is given up is not lost: the sweeper does its work.
      patience: Duration.hours(1),
      carries: ['timer', 'movement', 'timer+movement'],
      environment: {
        ...deadline.environment,
        ...money.starter.environment,
        REMINDERS: JSON.stringify(leadsOf({ reminders, deliveries })),
      },
    });
    deadline.grantStartAndStop(this.role);
    money.starter.grantStart(this.role);
    this.shown = [
      givenUp(this, 'TimerNotStarted', 'Not started: the sweeper expires the request'),
      givenUp(this, 'TimerNotStopped', 'Not stopped: wakes up for nothing'),
    ];
  }
}

function givenUp(scope: Construct, metricName: string, label: string): ShownMetric {
  const period = Duration.minutes(5);
  const metric = serviceMetric(scope, { metricName, statistic: 'Sum', period });
  return { graph: 'timers', label, metric };
}
