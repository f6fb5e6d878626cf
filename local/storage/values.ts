import type { DatabaseSync } from 'node:sqlite';

/** Small named values that outlive the process: the clock's offset, faults, secrets, last runs. */
export class Values {
  readonly #get;
  readonly #set;

  constructor(database: DatabaseSync) {
    database.exec('CREATE TABLE IF NOT EXISTS local_values (name TEXT PRIMARY KEY, value TEXT)');
    this.#get = database.prepare('SELECT value FROM local_values WHERE name = ?');
    this.#set = database.prepare('INSERT OR REPLACE INTO local_values (name, value) VALUES (?, ?)');
  }

  get(name: string): string | undefined {
    return this.#get.get(name)?.value as string | undefined;
  }

  set(name: string, value: string): void {
    this.#set.run(name, value);
  }

  /** The stored value, made and kept the first time. */
  getOrMake(name: string, make: () => string): string {
    const stored = this.get(name);
    if (stored !== undefined) return stored;
    const made = make();
    this.set(name, made);
    return made;
  }
}
