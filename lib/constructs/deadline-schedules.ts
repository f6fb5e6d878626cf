import { Duration, Stack } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { ScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { lettersIn } from './dead-letter-queue.ts';
import type { OrderEvents } from './order-events.ts';
import type { AlarmSpec } from './service-alarms.ts';
import type { ServiceFunction } from './service-function.ts';
import { sumOf } from './service-metrics.ts';
import { ServiceRole } from './service-role.ts';
import type { DeadlineService } from './timer-service.ts';

export interface DeadlineSchedulesProps {
  readonly expireRequest: ServiceFunction;
  /** Keeps wake-ups that could not be delivered or ended in errors. */
  readonly missed: Queue;
  readonly events: OrderEvents;
}

/** Longer than that, and the sweeper has long applied the deadline. */
const PATIENCE = Duration.hours(1);
/** Less than the shortest lead: a reminder never comes after its deadline. */
const REMINDER_PATIENCE = Duration.minutes(4);
/** The most that Scheduler makes: the patience ends them before. */
const MOST_RETRIES = 185;

/** Wakes at deadlines by one-time schedules, which functions make in a group of the stage. */
export class DeadlineSchedules extends Construct implements DeadlineService {
  readonly environment: Readonly<Record<string, string>>;
  readonly alarms: readonly AlarmSpec[];
  private readonly group: ScheduleGroup;
  private readonly role: ServiceRole;

  constructor(scope: Construct, id: string, props: DeadlineSchedulesProps) {
    super(scope, id);
    const { expireRequest, missed, events } = props;
    this.group = new ScheduleGroup(this, 'Group');
    this.role = new ServiceRole(this, 'Role', {
      service: 'scheduler',
      description: 'What schedules of deadlines may do',
    });
    this.role.allow(['lambda:InvokeFunction'], expireRequest.lambda.functionArn);
    this.role.allow(['sqs:SendMessage'], missed.queueArn);
    events.grantPublish(this.role);
    const RoleArn = this.role.roleArn;
    const targets = {
      group: this.group.scheduleGroupName,
      expire: {
        ...{ RoleArn, Arn: expireRequest.lambda.functionArn, RetryPolicy: retry(PATIENCE) },
        DeadLetterConfig: { Arn: missed.queueArn },
      },
      remind: { RoleArn, Arn: events.busArn, RetryPolicy: retry(REMINDER_PATIENCE) },
    };
    this.environment = { DEADLINE_SCHEDULES: Stack.of(this).toJsonString(targets) };
    this.alarms = [this.lost(missed)];
  }

  grantStart(role: ServiceRole): void {
    this.allowOnSchedules(role, 'scheduler:CreateSchedule');
    role.allowPassing(this.role, 'scheduler');
  }

  grantStop(role: ServiceRole): void {
    this.allowOnSchedules(role, 'scheduler:DeleteSchedule');
  }

  private allowOnSchedules(role: ServiceRole, action: string): void {
    const schedules = Stack.of(this).formatArn({
      service: 'scheduler',
      resource: 'schedule',
      resourceName: `${this.group.scheduleGroupName}/*`,
    });
    role.allowMatching(
      schedules,
      'Each deadline has schedules of its own, named by the deadline.',
      action,
    );
  }

  private lost(missed: Queue): AlarmSpec {
    const name = 'wake-ups-lost';
    const period = Duration.minutes(5);
    return {
      name,
      meaning: 'A deadline could not be applied by its schedule, or a reminder not be published.',
      firstStep:
        'Read the log of expire-request; the sweeper applies the deadline. Purge the queue.',
      metric: sumOf({
        name,
        period,
        parts: {
          kept: lettersIn(missed),
          dropped: new Metric({
            namespace: 'AWS/Scheduler',
            metricName: 'InvocationDroppedCount',
            dimensionsMap: { ScheduleGroup: this.group.scheduleGroupName },
            statistic: 'Sum',
            period,
          }),
        },
      }),
      graph: 'workflows',
      label: 'Wake-ups lost',
      threshold: 1,
    };
  }
}

const retry = (patience: Duration) => ({
  MaximumEventAgeInSeconds: patience.toSeconds(),
  MaximumRetryAttempts: MOST_RETRIES,
});
