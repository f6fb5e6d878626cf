import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { StageConfig } from '../stage-config.ts';
import { ChangeRelay, type RelaySource } from './change-relay.ts';
import type { MoneyMovement } from './money-movement.ts';
import type { RequestDeadline } from './request-deadline.ts';

export interface TimerRelayProps extends RelaySource, Pick<StageConfig, 'reminders'> {
  readonly deadline: RequestDeadline;
  readonly money: MoneyMovement;
}

/** Starts and stops the timers of requests, and starts the movements of money. */
export class TimerRelay extends ChangeRelay {
  constructor(scope: Construct, id: string, props: TimerRelayProps) {
    const { deadline, money, reminders, ...source } = props;
    super(scope, id, {
      ...source,
      name: 'relay-timers',
      description: 'Starts and stops timers, and starts movements of money',
      // A record that is given up is not lost: the sweeper does its work.
      patience: Duration.hours(1),
      carries: ['timer', 'movement', 'timer+movement'],
      environment: {
        DEADLINE_STATE_MACHINE_ARN: deadline.workflow.arn,
        MOVE_MONEY_STATE_MACHINE_ARN: money.workflow.arn,
        REMINDERS: JSON.stringify(reminders),
      },
    });
    deadline.grantStartAndStop(this.role);
    money.grantStart(this.role);
  }
}
