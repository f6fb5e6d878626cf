import type { DatabaseSync } from 'node:sqlite';
import { AwsError } from '../aws-endpoint/aws-error.ts';
import type { GroupCommit } from '../storage/group-commit.ts';
import type { Stack } from '../template/stack.ts';
import { MessageStore } from './message-store.ts';
import { Queue } from './queue.ts';
import { type QueueProperties, readQueue } from './queue-properties.ts';

interface QueuesSources {
  readonly database: DatabaseSync;
  readonly commits: GroupCommit;
  readonly now: () => number;
}

/** SQS with the stack's queues. */
export class Queues {
  readonly #messages: MessageStore;
  readonly #now: () => number;
  readonly #byArn = new Map<string, Queue>();
  readonly #byUrl = new Map<string, Queue>();

  constructor({ database, commits, now }: QueuesSources) {
    this.#messages = new MessageStore(database, commits);
    this.#now = now;
  }

  /** Adds the queues of the stack that are not there yet. */
  deploy(stack: Stack): void {
    for (const { logicalId, ref, properties } of stack.all<QueueProperties>('AWS::SQS::Queue')) {
      if (this.#byUrl.has(ref)) continue;
      const arn = stack.attribute(logicalId, 'Arn');
      const name = stack.attribute(logicalId, 'QueueName');
      const queue = new Queue({ arn, name }, readQueue(properties), this.#messages, this.#now);
      this.#byUrl.set(ref, queue);
      this.#byArn.set(arn, queue);
    }
  }

  /** The queue with this ARN, as other resources name it. */
  get(arn: string): Queue {
    const found = this.#byArn.get(arn);
    if (found) return found;
    throw new Error(`the stack has no queue ${arn}`);
  }

  /** The queue that a client names. @throws AwsError when there is none */
  at(url: unknown): Queue {
    const found = this.#byUrl.get(String(url));
    if (found) return found;
    throw new AwsError('QueueDoesNotExist', `there is no queue ${url}`);
  }
}
