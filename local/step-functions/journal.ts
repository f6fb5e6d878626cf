import type { DatabaseSync } from 'node:sqlite';
import type { Row } from '../storage/database.ts';
import type { GroupCommit } from '../storage/group-commit.ts';

type Status = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'ABORTED';

/** One execution as it is written down: enough to run on from the state that it is in. */
export interface Execution {
  readonly arn: string;
  readonly machineArn: string;
  readonly name: string;
  readonly input: string;
  readonly status: Status;
  readonly state: string;
  readonly stateInput: string;
  /** Used retries of the state, by retrier. */
  readonly attempts: readonly number[];
  /** When the state is to be run: the end of its wait or pause; for any other state, when entered. */
  readonly wakeAt: number;
  readonly startedAt: number;
  readonly stoppedAt: number | null;
  readonly output: string | null;
  readonly error: string | null;
  readonly cause: string | null;
}

export interface Entry {
  readonly state: string;
  readonly stateInput: string;
  readonly attempts: readonly number[];
  readonly wakeAt: number;
}

export interface Ending {
  readonly status: Exclude<Status, 'RUNNING'>;
  readonly stoppedAt: number;
  readonly output?: string;
  readonly error?: string;
  readonly cause?: string;
}

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
    return row && fromRow(row);
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

  /** Writes down the state that an execution is in now; false if it was stopped meanwhile. */
  enter(arn: string, { state, stateInput, attempts, wakeAt }: Entry): boolean {
    const used = JSON.stringify(attempts);
    this.#commits.join();
    return this.#statements.enter.run(state, stateInput, used, wakeAt, arn).changes === 1;
  }

  close(arn: string, { status, stoppedAt, output, error, cause }: Ending): boolean {
    const ended = [status, stoppedAt, output ?? null, error ?? null, cause ?? null] as const;
    this.#commits.join();
    return this.#statements.close.run(...ended, arn).changes === 1;
  }

  forgetClosedBefore(time: number): void {
    this.#statements.forget.run(time);
  }
}

function fromRow(row: Row): Execution {
  const text = (name: string) => String(row[name]);
  const orNull = (name: string) => (row[name] === null ? null : text(name));
  return {
    arn: text('arn'),
    machineArn: text('machine_arn'),
    name: text('name'),
    input: text('input'),
    status: text('status') as Status,
    state: text('state'),
    stateInput: text('state_input'),
    attempts: JSON.parse(text('attempts')) as number[],
    wakeAt: Number(row.wake_at),
    startedAt: Number(row.started_at),
    stoppedAt: row.stopped_at === null ? null : Number(row.stopped_at),
    output: orNull('output'),
    error: orNull('error'),
    cause: orNull('cause'),
  };
}
