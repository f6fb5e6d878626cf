import { Duration, Validations } from 'aws-cdk-lib';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { deadLetterQueue, encrypted } from './dead-letter-queue.ts';
import type { ServiceFunction } from './service-function.ts';
import type { ServiceRole } from './service-role.ts';

export interface WorkQueueProps {
  /** How often a message is tried before it becomes a dead letter. */
  readonly tries: number;
  /** How long a message is hidden from others while it is worked on, and until it is tried again. */
  readonly visibilityTimeout: Duration;
}

/** How much a function takes at once. */
export interface Feed {
  readonly batchSize: number;
  /** Batches at once, at least 2. */
  readonly atOnce: number;
}

/** Work that waits for a function; what it cannot do is a dead letter until 14 days after it came. */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { tries, visibilityTimeout }: WorkQueueProps) {
    super(scope, id);
    this.deadLetters = deadLetterQueue(this, 'DeadLetters');
    this.queue = new Queue(this, 'Queue', {
      ...encrypted,
      // Longer than all tries take, and a backlog besides.
      retentionPeriod: Duration.days(4),
      visibilityTimeout,
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: tries },
    });
  }

  /** Lets the role put work in. */
  grantSend(role: ServiceRole): void {
    role.allow(['sqs:SendMessage'], this.queue.queueArn);
  }

  /** As the target of a rule: what the bus cannot put in for a day is a dead letter, too. */
  asTarget(): SqsQueue {
    return new SqsQueue(this.queue, {
      deadLetterQueue: this.deadLetters,
      maxEventAge: Duration.hours(24),
      retryAttempts: 185,
    });
  }

  /** Has the function do the work; it reports the messages that it could not do. */
  feed(worker: ServiceFunction, { batchSize, atOnce }: Feed): void {
    worker.role.allow(
      ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
      this.queue.queueArn,
    );
    const mapping = worker.lambda.addEventSourceMapping(this.node.id, {
      eventSourceArn: this.queue.queueArn,
      batchSize,
      maxConcurrency: atOnce,
      reportBatchItemFailures: true,
    });
    Validations.of(mapping).acknowledge({
      id: 'Serverless-LambdaEventSourceMappingDestination',
      reason: 'What fails stays in the queue, which has dead letters: Lambda takes no other place.',
    });
  }
}
