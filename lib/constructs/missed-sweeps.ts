import { Duration, Validations } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { AlarmSpec } from './service-alarms.ts';

/** Keeps the calls of the sweeper that could not be delivered or ended in errors. */
export class MissedSweeps extends Construct {
  readonly queue: Queue;
  readonly alarms: readonly AlarmSpec[];

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    Validations.of(this.queue).acknowledge({
      id: 'Serverless-SQSRedrivePolicy',
      reason: 'It is a dead-letter queue itself, read by operators only.',
    });
    this.alarms = [
      {
        name: 'sweep-missed',
        meaning: 'A sweep could not be started, or failed three times over.',
        firstStep:
          'Read the log of sweep-overdue; the next sweep makes up for it, so purge the queue.',
        metric: this.queue.metricApproximateNumberOfMessagesVisible({
          statistic: 'Maximum',
          period: Duration.minutes(5),
        }),
        graph: 'missedSweeps',
        label: 'Calls',
        threshold: 1,
      },
    ];
  }
}
