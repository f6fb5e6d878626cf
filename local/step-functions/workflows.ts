import type { DatabaseSync } from 'node:sqlite';
import type { Operation } from '../aws-endpoint/aws-endpoint.ts';
import type { TimeKeeper } from '../clock/time-machine.ts';
import type { Functions } from '../functions/functions.ts';
import { warn } from '../process/warn.ts';
import type { GroupCommit } from '../storage/group-commit.ts';
import type { Stack } from '../template/stack.ts';
import { Engine } from './engine.ts';
import { Journal } from './journal.ts';
import { readMachines } from './machine.ts';
import { stepFunctionsOperations } from './operations.ts';

interface WorkflowSources {
  readonly stack: Stack;
  readonly functions: Functions;
  readonly database: DatabaseSync;
  readonly commits: GroupCommit;
  readonly now: () => number;
}

/** Step Functions with the stack's state machines. */
export class Workflows implements TimeKeeper {
  readonly operations: Readonly<Record<string, Operation>>;
  readonly #engine: Engine;

  constructor({ stack, functions, database, commits, now }: WorkflowSources) {
    const machines = readMachines(stack, functions);
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

  settled(until: number): Promise<void> {
    return this.#engine.settled(until);
  }

  stop(): Promise<void> {
    return this.#engine.stop();
  }
}
