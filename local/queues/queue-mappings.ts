import type { TimeKeeper } from '../clock/time-machine.ts';
import type { Functions } from '../functions/functions.ts';
import type { GroupCommit } from '../storage/group-commit.ts';
import type { Stack } from '../template/stack.ts';
import { type QueueMappingProperties, readQueueMapping } from './mapping-properties.ts';
import { QueueMapping } from './queue-mapping.ts';
import type { Queues } from './queues.ts';

interface QueueMappingsSources {
  readonly functions: Functions;
  readonly queues: Queues;
  readonly commits: GroupCommit;
  readonly now: () => number;
  /** How long mappings give way to others from now on, in milliseconds. */
  readonly waitMs: () => number;
}

/** Every event source mapping of the stack on a queue. */
export class QueueMappings implements TimeKeeper {
  readonly #sources: QueueMappingsSources;
  readonly #mappings = new Map<string, QueueMapping>();

  constructor(sources: QueueMappingsSources) {
    this.#sources = sources;
  }

  /** Adds the mappings of the stack that are not there yet; `wake` sets them going. */
  deploy(stack: Stack): void {
    const { functions, queues, now, waitMs } = this.#sources;
    const type = 'AWS::Lambda::EventSourceMapping';
    for (const { ref, properties } of stack.all<QueueMappingProperties>(type)) {
      const { EventSourceArn, FunctionName, Enabled } = properties;
      if (!isQueue(EventSourceArn) || Enabled === false || this.#mappings.has(ref)) continue;
      const queue = queues.get(EventSourceArn);
      const settings = readQueueMapping(properties);
      // Looked up with every call, because a function can be deployed anew.
      const invoke = (event: object) => functions.get(FunctionName).invoke(event);
      this.#mappings.set(ref, new QueueMapping({ queue, settings, invoke, now, waitMs }));
    }
  }

  get activity(): number {
    return this.#all().reduce((sum, { activity }) => sum + activity, 0);
  }

  wake(): void {
    for (const mapping of this.#all()) mapping.wake();
  }

  async settled(until: number): Promise<void> {
    await Promise.all(this.#all().map((mapping) => mapping.settled(until)));
    // Whoever asked will look from another thread, which sees what is kept.
    await this.#sources.commits.join();
  }

  async stop(): Promise<void> {
    await Promise.all(this.#all().map((mapping) => mapping.stop()));
  }

  #all(): QueueMapping[] {
    return [...this.#mappings.values()];
  }
}

/** Tells the source of a mapping from a table's stream. */
export function isQueue(sourceArn: string): boolean {
  return sourceArn.split(':')[2] === 'sqs';
}
