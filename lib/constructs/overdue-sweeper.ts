import { Duration } from 'aws-cdk-lib';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Construct } from 'constructs';
import { SWEEP_PARTS } from '../../lambdas/application/sweep-parts.ts';
import type { StageConfig } from '../stage-config.ts';
import { SWEEPS } from '../sweeps.ts';
import { MissedSweeps } from './missed-sweeps.ts';
import type { OrderTable } from './order-table.ts';
import type { AlarmSpec } from './service-alarms.ts';
import { type FunctionDefaults, ServiceFunction } from './service-function.ts';
import { ServiceRole } from './service-role.ts';
import { sweepAlarms } from './sweep-alarms.ts';

export interface OverdueSweeperProps
  extends Pick<StageConfig, 'windows'>,
    Pick<StageConfig['alarms'], 'contestedHours'> {
  readonly defaults: FunctionDefaults;
  readonly table: OrderTable;
}

const EVERY = Duration.minutes(SWEEPS.everyMinutes);
const QUARTERLY = ScheduleExpression.cron({
  minute: `${SWEEPS.minutesPast}/${SWEEPS.everyMinutes}`,
});

/**
 * Finds every quarter of an hour what a lost timer or an unsettled movement left behind, and how
 * long contested disputes have waited.
 *
 * Each part of the orders has a schedule of its own, so that a backlog is cleared by as many runs
 * side by side. Nobody else touches what is due in that part, so none of them waits for another.
 */
export class OverdueSweeper extends Construct {
  readonly alarms: readonly AlarmSpec[];
  private readonly missed: MissedSweeps;
  private readonly sweepOverdue: ServiceFunction;

  constructor(scope: Construct, id: string, props: OverdueSweeperProps) {
    super(scope, id);
    const { defaults, table, windows, contestedHours } = props;
    this.missed = new MissedSweeps(this, 'Missed');
    this.sweepOverdue = new ServiceFunction(this, 'SweepOverdue', {
      defaults,
      name: 'sweep-overdue',
      description: 'Applies overdue expiries and restarts unsettled movements',
      timeout: Duration.minutes(SWEEPS.timeoutMinutes),
      memoryMb: SWEEPS.memoryMb,
      environment: { TABLE_NAME: table.tableName, WINDOWS: JSON.stringify(windows) },
      deadLetterQueue: this.missed.queue,
    });
    table.grant(this.sweepOverdue.role, 'findDue', 'listContested', 'readItems', 'append');
    this.addSchedules();
    this.alarms = [
      ...this.sweepOverdue.alarms,
      ...this.missed.alarms,
      ...sweepAlarms(this, { period: EVERY, contestedHours }),
    ];
  }

  private addSchedules(): void {
    const role = new ServiceRole(this, 'ScheduleRole', {
      service: 'scheduler',
      description: 'What the schedules of sweep-overdue may do',
    });
    role.allow(['lambda:InvokeFunction'], this.sweepOverdue.lambda.functionArn);
    role.allow(['sqs:SendMessage'], this.missed.queue.queueArn);
    for (let part = 0; part < SWEEP_PARTS; part += 1) this.addSchedule(part, role);
  }

  private addSchedule(part: number, role: ServiceRole): void {
    new Schedule(this, `Schedule${part}`, {
      description: `Sweeps part ${part} of the orders: overdue requests, unsettled movements`,
      schedule: QUARTERLY,
      target: new LambdaInvoke(this.sweepOverdue.lambda, {
        input: ScheduleTargetInput.fromObject({ part }),
        role: role.asGiven,
        deadLetterQueue: this.missed.queue,
        retryAttempts: 3,
        maxEventAge: EVERY,
      }),
    });
  }
}
