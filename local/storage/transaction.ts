import type { DatabaseSync } from 'node:sqlite';

/** Does all of the work or, if it throws, none of it. */
export function inTransaction<Result>(database: DatabaseSync, work: () => Result): Result {
  // At once, because a transaction that begins by reading cannot wait for another writer later.
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}
