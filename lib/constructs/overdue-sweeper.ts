import { Duration } from 'aws-cdk-lib';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { StageConfig } from '../stage-config.ts';
import type { OrderTable } from './order-table.ts';
import { type FunctionDefaults, ServiceFunction } from './service-function.ts';

export interface OverdueSweeperProps extends Pick<StageConfig, 'windows'> {
  readonly defaults: FunctionDefaults;
  readonly table: OrderTable;
}

/** Finds every quarter of an hour what a lost timer or an unsettled movement left behind. */
export class OverdueSweeper extends Construct {
  readonly sweepOverdue: ServiceFunction;
  readonly missedSweeps: Queue;

  constructor(scope: Construct, id: string, props: OverdueSweeperProps) {
    super(scope, id);
    this.missedSweeps = new Queue(this, 'MissedSweeps', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    this.sweepOverdue = new ServiceFunction(this, 'SweepOverdue', {
      defaults: props.defaults,
      functionName: 'sweep-overdue',
      description: 'Applies overdue expiries and restarts unsettled movements',
      timeout: Duration.minutes(5),
      memoryMb: 512,
      environment: {
        TABLE_NAME: props.table.tableName,
        WINDOWS: JSON.stringify(props.windows),
      },
      deadLetterQueue: this.missedSweeps,
    });
    props.table.grant(this.sweepOverdue, 'findDue', 'readItems', 'readChanges', 'append');
    new Schedule(this, 'Schedule', {
      description: 'Sweeps overdue requests and unsettled movements',
      schedule: ScheduleExpression.rate(Duration.minutes(15)),
      target: new LambdaInvoke(this.sweepOverdue.lambda, {
        deadLetterQueue: this.missedSweeps,
        retryAttempts: 3,
        maxEventAge: Duration.minutes(10),
      }),
    });
  }
}
