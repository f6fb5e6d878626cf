import { DatabaseSync } from 'node:sqlite';

/** A lock whose connection is collected as garbage would be gone. */
const held = new Set<DatabaseSync>();

/**
 * Takes a lock between processes that ends with the process, however that ends.
 * Waits up to `timeoutMs`, then throws.
 */
export function takeExclusiveLock(path: string, timeoutMs: number): { release(): void } {
  const database = new DatabaseSync(path, { timeout: timeoutMs });
  database.exec('BEGIN EXCLUSIVE');
  held.add(database);
  return {
    release: () => {
      held.delete(database);
      database.close();
    },
  };
}
