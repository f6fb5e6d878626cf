import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { MOVEMENT_TRIES } from '../../lambdas/application/movement-pauses.ts';
import { lettersIn } from './dead-letter-queue.ts';
import type { AlarmSpec } from './service-alarms.ts';
import type { ServiceFunction } from './service-function.ts';
import type { ServiceRole } from './service-role.ts';
import type { Starter } from './timer-service.ts';
import { WorkQueue } from './work-queue.ts';

export interface MovementQueueProps {
  readonly moveMoney: ServiceFunction;
  readonly timeout: Duration;
}

/** Has money moved by messages, one for each attempt. */
export class MovementQueue extends WorkQueue implements Starter {
  readonly environment: Readonly<Record<string, string>>;
  readonly alarms: readonly AlarmSpec[];

  constructor(scope: Construct, id: string, { moveMoney, timeout }: MovementQueueProps) {
    super(scope, id, {
      tries: MOVEMENT_TRIES,
      // As long as AWS advises for a function that reads from it; a failed try shortens it.
      visibilityTimeout: Duration.seconds(6 * timeout.toSeconds()),
    });
    this.feed(moveMoney, { batchSize: 5, atOnce: 20 });
    moveMoney.role.allow(['sqs:ChangeMessageVisibility'], this.queue.queueArn);
    this.environment = { MOVEMENT_QUEUE_URL: this.queue.queueUrl };
    this.alarms = [
      {
        name: 'movements-given-up',
        meaning: 'The payment provider gave no clear answer in a whole round of tries.',
        firstStep:
          'See whether the provider is down; the sweeper tries again every 15 minutes. Purge the queue.',
        metric: lettersIn(this.deadLetters),
        graph: 'workflows',
        label: 'Movements given up',
        threshold: 1,
      },
    ];
  }

  grantStart(role: ServiceRole): void {
    this.grantSend(role);
  }
}
