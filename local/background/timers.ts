import type { DatabaseSync } from 'node:sqlite';
import type { Operation } from '../aws-endpoint/operation.ts';
import type { EventBus } from '../events/event-bus.ts';
import { AsyncInvocations } from '../functions/async-invocations.ts';
import type { Functions } from '../functions/functions.ts';
import type { Queues } from '../queues/queues.ts';
import { OneTimeSchedules } from '../scheduler/one-time/one-time-schedules.ts';
import { Workflows } from '../step-functions/workflows.ts';
import type { GroupCommit } from '../storage/group-commit.ts';
import type { Stack } from '../template/stack.ts';

interface TimerSources {
  readonly stack: Stack;
  readonly functions: Functions;
  readonly queues: Queues;
  readonly bus: EventBus;
  readonly database: DatabaseSync;
  readonly commits: GroupCommit;
  readonly now: () => number;
}

/**
 * The services that wake functions up at a time: Step Functions, and Scheduler with Lambda's
 * asynchronous invocations.
 */
export class Timers {
  readonly operations: Readonly<Record<string, Operation>>;
  readonly invocations: AsyncInvocations;
  /** In the order in which they are to be woken. */
  readonly keepers: readonly [Workflows, OneTimeSchedules, AsyncInvocations];

  constructor(sources: TimerSources) {
    const workflows = new Workflows(sources);
    const invocations = new AsyncInvocations(sources);
    const schedules = new OneTimeSchedules({ ...sources, invocations });
    this.invocations = invocations;
    this.operations = { ...workflows.operations, ...schedules.operations };
    this.keepers = [workflows, schedules, invocations];
  }

  /** Goes on with what was under way when the process ended. */
  start(): void {
    const [workflows, ...others] = this.keepers;
    workflows.start();
    for (const keeper of others) keeper.wake();
  }
}
