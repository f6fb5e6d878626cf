import type { DatabaseSync } from 'node:sqlite';
import type { Row } from '../../storage/database.ts';
import type { GroupCommit } from '../../storage/group-commit.ts';
import type { OneTimeSchedule, Target } from './schedule.ts';

type Named = Pick<OneTimeSchedule, 'group' | 'name'>;

/** The one-time schedules that are still to fire, so that none is lost when the process ends. */
export class ScheduleStore {
  readonly #commits: GroupCommit;
  readonly #statements;

  constructor(database: DatabaseSync, commits: GroupCommit) {
    this.#commits = commits;
    database.exec(`
      CREATE TABLE IF NOT EXISTS schedules (
        group_name TEXT NOT NULL, name TEXT NOT NULL, at INTEGER NOT NULL, token TEXT,
        target TEXT NOT NULL, PRIMARY KEY (group_name, name)) WITHOUT ROWID;
      CREATE INDEX IF NOT EXISTS schedules_by_time ON schedules (at);`);
    this.#statements = {
      add: database.prepare(
        `INSERT INTO schedules (group_name, name, at, token, target) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT DO NOTHING`,
      ),
      find: database.prepare('SELECT * FROM schedules WHERE group_name = ? AND name = ?'),
      due: database.prepare('SELECT * FROM schedules WHERE at <= ? ORDER BY at LIMIT ?'),
      next: database.prepare('SELECT min(at) AS at FROM schedules'),
      remove: database.prepare('DELETE FROM schedules WHERE group_name = ? AND name = ?'),
      removeOthers: database.prepare(
        'DELETE FROM schedules WHERE group_name NOT IN (SELECT value FROM json_each(?))',
      ),
    };
  }

  /** False if there is a schedule of that name already. */
  add({ group, name, at, token, target }: OneTimeSchedule): boolean {
    const values = [group, name, at, token ?? null, JSON.stringify(target)] as const;
    this.#commits.join();
    const { changes } = this.#statements.add.run(...values);
    return changes === 1;
  }

  find({ group, name }: Named): OneTimeSchedule | undefined {
    const row = this.#statements.find.get(group, name) as Row | undefined;
    return row && scheduleFrom(row);
  }

  /** What is to fire now, the longest due first. */
  due(now: number, most: number): OneTimeSchedule[] {
    return (this.#statements.due.all(now, most) as Row[]).map(scheduleFrom);
  }

  /** When the next one is or was to fire; `undefined` if there is none. */
  next(): number | undefined {
    const at = this.#statements.next.get()?.at;
    return typeof at === 'number' ? at : undefined;
  }

  /** False if there is none of that name. */
  remove({ group, name }: Named): boolean {
    this.#commits.join();
    return this.#statements.remove.run(group, name).changes === 1;
  }

  /** Removes the schedules of all other groups. */
  keepOnly(groups: Iterable<string>): void {
    this.#commits.join();
    this.#statements.removeOthers.run(JSON.stringify([...groups]));
  }
}

function scheduleFrom(row: Row): OneTimeSchedule {
  return {
    group: String(row.group_name),
    name: String(row.name),
    at: Number(row.at),
    token: row.token === null ? undefined : String(row.token),
    target: JSON.parse(String(row.target)) as Target,
  };
}
