import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { deadLetterQueue, lettersIn } from './dead-letter-queue.ts';
import type { AlarmSpec } from './service-alarms.ts';

/** Keeps the calls of the sweeper that could not be delivered or ended in errors. */
export class MissedSweeps extends Construct {
  readonly queue: Queue;
  readonly alarms: readonly AlarmSpec[];

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.queue = deadLetterQueue(this, 'Queue');
    this.alarms = [
      {
        name: 'sweep-missed',
        meaning: 'A sweep could not be started, or failed three times over.',
        firstStep:
          'Read the log of sweep-overdue; the next sweep makes up for it, so purge the queue.',
        metric: lettersIn(this.queue),
        graph: 'missedSweeps',
        label: 'Calls',
        threshold: 1,
      },
    ];
  }
}
