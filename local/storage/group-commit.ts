import type { DatabaseSync } from 'node:sqlite';

/** Puts everything that is written in one turn of the event loop to disk at once. */
export class GroupCommit {
  readonly #database: DatabaseSync;
  #open: Promise<void> | undefined;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** To be called before writing; resolves when what is written now is kept for good. */
  join(): Promise<void> {
    this.#open ??= this.#begin();
    return this.#open;
  }

  #begin(): Promise<void> {
    // At once, because a transaction that begins by reading cannot wait for another writer later.
    this.#database.exec('BEGIN IMMEDIATE');
    return new Promise((resolve, reject) => {
      setImmediate(() => {
        this.#open = undefined;
        try {
          this.#database.exec('COMMIT');
          resolve();
        } catch (error) {
          reject(error);
        }
      });
    });
  }
}
