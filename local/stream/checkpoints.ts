import type { DatabaseSync } from 'node:sqlite';
import type { GroupCommit } from '../storage/group-commit.ts';
import type { Position } from './stream-client.ts';

/** How far each mapping has got in a stream. */
export class Checkpoints {
  readonly #get;
  readonly #set;

  readonly #commits: GroupCommit;

  constructor(database: DatabaseSync, commits: GroupCommit) {
    this.#commits = commits;
    database.exec(
      'CREATE TABLE IF NOT EXISTS checkpoints (reader TEXT PRIMARY KEY, position TEXT NOT NULL)',
    );
    this.#get = database.prepare('SELECT position FROM checkpoints WHERE reader = ?');
    this.#set = database.prepare('INSERT OR REPLACE INTO checkpoints VALUES (?, ?)');
  }

  get(reader: string): Position | undefined {
    const row = this.#get.get(reader);
    return row ? (JSON.parse(String(row.position)) as Position) : undefined;
  }

  set(reader: string, position: Position): void {
    this.#commits.join();
    this.#set.run(reader, JSON.stringify(position));
  }
}
