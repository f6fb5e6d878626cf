import type { DatabaseSync } from 'node:sqlite';
import type { Row } from '../storage/database.ts';
import type { GroupCommit } from '../storage/group-commit.ts';
import { type Ending, type Entry, type Execution, executionFrom } from './execution.ts';

type Effects = readonly (() => void)[];

const none: Effects = [];

const schema = `
  CREATE TABLE IF NOT EXISTS executions (
    arn TEXT PRIMARY KEY, machine_arn TEXT NOT NULL, name TEXT NOT NULL, input TEXT NOT NULL,
    status TEXT NOT NULL, state TEXT NOT NULL, state_input TEXT NOT NULL, attempts TEXT NOT NULL,
    wake_at INTEGER NOT NULL, started_at INTEGER NOT NULL, stopped_at INTEGER,
    output TEXT, error TEXT, cause TEXT
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS executions_to_run ON executions (wake_at) WHERE status = 'RUNNING';
  CREATE INDEX IF NOT EXISTS executions_closed ON executions (stopped_at) WHERE status <> 'RUNNING';
`;

/** Every execution with the state it is in, so that nothing open is lost when the process ends. */
export class Journal {
  readonly #statements;
  readonly #commits: GroupCommit;

  constructor(database: DatabaseSync, commits: GroupCommit) {
    database.exec(schema);
    this.#commits = commits;
    this.#statements = {
      find: database.prepare('SELECT * FROM executions WHERE arn = ?'),
      due: database.prepare(
        "SELECT arn, wake_at FROM executions WHERE status = 'RUNNING' AND wake_at <= ? ORDER BY wake_at LIMIT ?",
      ),
      next: database.prepare(
        "SELECT min(wake_at) AS wake_at FROM executions WHERE status = 'RUNNING' AND wake_at > ?",
      ),
      start: database.prepare(
        `INSERT INTO executions (arn, machine_arn, name, input, status, state, state_input, attempts, wake_at, started_at)
         VALUES (?, ?, ?, ?, 'RUNNING', ?, ?, '[]', ?, ?)
         ON CONFLICT DO NOTHING`,
      ),
      enter: database.prepare(
        "UPDATE executions SET state = ?, state_input = ?, attempts = ?, wake_at = ? WHERE arn = ? AND status = 'RUNNING'",
      ),
      close: database.prepare(
        "UPDATE executions SET status = ?, stopped_at = ?, output = ?, error = ?, cause = ? WHERE arn = ? AND status = 'RUNNING'",
      ),
      forget: database.prepare(
        "DELETE FROM executions WHERE status <> 'RUNNING' AND stopped_at < ?",
      ),
    };
  }

  find(arn: string): Execution | undefined {
    const row = this.#statements.find.get(arn) as Row | undefined;
    return row && executionFrom(row);
  }

  /** ARNs of executions to run now, the longest due first. */
  due(now: number, limit: number): string[] {
    return this.#statements.due.all(now, limit).map((row) => String(row.arn));
  }

  /** When the next execution after `now` is to be run. */
  nextWake(now: number): number | undefined {
    const wakeAt = this.#statements.next.get(now)?.wake_at;
    return typeof wakeAt === 'number' ? wakeAt : undefined;
  }

  /** False if there is an execution of that name already. */
  start(
    execution: Pick<Execution, 'arn' | 'machineArn' | 'name' | 'input' | 'startedAt'> & Entry,
  ): boolean {
    const { arn, machineArn, name, input, state, stateInput, wakeAt, startedAt } = execution;
    const values = [arn, machineArn, name, input, state, stateInput, wakeAt, startedAt] as const;
    this.#commits.join();
    return this.#statements.start.run(...values).changes === 1;
  }

  /**
   * Writes down the state that an execution is in now, and in the same transaction what the state
   * before had done; neither, and false, if the execution was stopped meanwhile.
   */
  enter(arn: string, { state, stateInput, attempts, wakeAt }: Entry, effects = none): boolean {
    const used = JSON.stringify(attempts);
    this.#commits.join();
    const { changes } = this.#statements.enter.run(state, stateInput, used, wakeAt, arn);
    return changes === 1 && done(effects);
  }

  /** Writes down how an execution ended, as `enter` does. */
  close(arn: string, ending: Ending, effects = none): boolean {
    const { status, stoppedAt, output = null, error = null, cause = null } = ending;
    this.#commits.join();
    const { changes } = this.#statements.close.run(status, stoppedAt, output, error, cause, arn);
    return changes === 1 && done(effects);
  }

  forgetClosedBefore(time: number): void {
    this.#statements.forget.run(time);
  }
}

function done(effects: Effects): true {
  for (const effect of effects) effect();
  return true;
}
