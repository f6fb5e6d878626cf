import type { DatabaseSync } from 'node:sqlite';
import type { Row } from '../storage/database.ts';
import type { GroupCommit } from '../storage/group-commit.ts';

/** An event that a function is still to handle. */
export interface Invocation {
  readonly id: number;
  readonly functionArn: string;
  /** JSON. */
  readonly event: string;
  /** How often the function has failed on it. */
  readonly failures: number;
}

/** The events of asynchronous invocations that are not handled yet, so that none is lost when the process ends. */
export class InvocationStore {
  readonly #commits: GroupCommit;
  readonly #statements;

  constructor(database: DatabaseSync, commits: GroupCommit) {
    this.#commits = commits;
    database.exec(`
      CREATE TABLE IF NOT EXISTS invocations (
        id INTEGER PRIMARY KEY AUTOINCREMENT, function_arn TEXT NOT NULL, event TEXT NOT NULL,
        failures INTEGER NOT NULL DEFAULT 0, due_at INTEGER NOT NULL);
      CREATE INDEX IF NOT EXISTS invocations_by_time ON invocations (due_at);`);
    this.#statements = {
      add: database.prepare(
        'INSERT INTO invocations (function_arn, event, due_at) VALUES (?, ?, ?)',
      ),
      due: database.prepare(
        'SELECT * FROM invocations WHERE due_at <= ? ORDER BY due_at, id LIMIT ?',
      ),
      next: database.prepare('SELECT min(due_at) AS at FROM invocations WHERE due_at > ?'),
      postpone: database.prepare(
        'UPDATE invocations SET failures = failures + 1, due_at = ? WHERE id = ?',
      ),
      remove: database.prepare('DELETE FROM invocations WHERE id = ?'),
    };
  }

  add(functionArn: string, event: string, dueAt: number): void {
    this.#commits.join();
    this.#statements.add.run(functionArn, event, dueAt);
  }

  /** What is to be handled now, the longest due first. */
  due(now: number, most: number): Invocation[] {
    return (this.#statements.due.all(now, most) as Row[]).map((row) => ({
      id: Number(row.id),
      functionArn: String(row.function_arn),
      event: String(row.event),
      failures: Number(row.failures),
    }));
  }

  /** When the next event after `now` is to be handled; `undefined` if there is none. */
  nextAfter(now: number): number | undefined {
    const at = this.#statements.next.get(now)?.at;
    return typeof at === 'number' ? at : undefined;
  }

  /** The function has failed on it, and is to be given it again then. */
  postpone(id: number, dueAt: number): void {
    this.#commits.join();
    this.#statements.postpone.run(dueAt, id);
  }

  remove(id: number): void {
    this.#commits.join();
    this.#statements.remove.run(id);
  }
}
