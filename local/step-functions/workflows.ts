import type { DatabaseSync } from 'node:sqlite';
import type { Operation } from '../aws-endpoint/operation.ts';
import type { TimeKeeper } from '../clock/time-machine.ts';
import { warn } from '../process/warn.ts';
import type { GroupCommit } from '../storage/group-commit.ts';
import type { Stack } from '../template/stack.ts';
import { Engine } from './engine.ts';
import { Journal } from './journal.ts';
import { readMachines } from './machine.ts';
import { stepFunctionsOperations } from './operations.ts';
import type { TaskTargets } from './task.ts';

interface WorkflowSources extends TaskTargets {
  readonly stack: Stack;
  readonly database: DatabaseSync;
  readonly commits: GroupCommit;
  readonly now: () => number;
}

/** Step Functions with the stack's state machines. */
export class Workflows implements TimeKeeper {
  readonly operations: Readonly<Record<string, Operation>>;
  readonly #engine: Engine;
  readonly #commits: GroupCommit;

  constructor({ stack, functions, bus, database, commits, now }: WorkflowSources) {
    const machines = readMachines(stack, { functions, bus });
    this.#commits = commits;
    const journal = new Journal(database, commits);
    const onError = (error: unknown) => warn('an execution could not go on', error);
    this.#engine = new Engine({ journal, machines, now, onError });
    this.operations = stepFunctionsOperations({ journal, machines, engine: this.#engine, now });
  }

  /** Executions run so far. */
  get activity(): number {
    return this.#engine.runs;
  }

  start(): void {
    this.#engine.start();
  }

  wake(): void {
    this.#engine.wake();
  }

  async settled(until: number): Promise<void> {
    await this.#engine.settled(until);
    // Whoever asked will look from another thread, which sees what is kept.
    await this.#commits.join();
  }

  stop(): Promise<void> {
    return this.#engine.stop();
  }
}
