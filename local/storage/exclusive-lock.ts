import { DatabaseSync } from 'node:sqlite';

/**
 * Takes a lock between processes that ends with the process, however that ends.
 * Waits up to `timeoutMs`, then throws.
 */
export function takeExclusiveLock(path: string, timeoutMs: number): { release(): void } {
  const database = new DatabaseSync(path, { timeout: timeoutMs });
  database.exec('BEGIN EXCLUSIVE');
  return { release: () => database.close() };
}
