import { DatabaseSync } from 'node:sqlite';

export type Row = Record<string, string | number | null>;

/**
 * Opens a database of the runner's own.
 *
 * WAL with NORMAL loses nothing when the process is killed; only a power cut could cost the last writes.
 */
export function openDatabase(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: 5000 });
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
  return database;
}
