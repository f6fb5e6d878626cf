import type { DatabaseSync } from 'node:sqlite';

/** A movement that the service has decided about. */
export interface BookedMovement {
  readonly movementId: string;
  readonly status: 'succeeded' | 'refused';
  /** The request as it came, to tell a repetition from another request with the same id. */
  readonly request: string;
}

/** Every movement, once. */
export class Books {
  readonly #find;
  readonly #insert;

  constructor(database: DatabaseSync) {
    database.exec(`CREATE TABLE IF NOT EXISTS movements (
      movement_id TEXT PRIMARY KEY, status TEXT NOT NULL, request TEXT NOT NULL, booked_at TEXT NOT NULL
    )`);
    this.#find = database.prepare(
      'SELECT movement_id AS movementId, status, request FROM movements WHERE movement_id = ?',
    );
    this.#insert = database.prepare('INSERT INTO movements VALUES (?, ?, ?, ?)');
  }

  find(movementId: string): BookedMovement | undefined {
    return this.#find.get(movementId) as BookedMovement | undefined;
  }

  book({ movementId, status, request }: BookedMovement): void {
    this.#insert.run(movementId, status, request, new Date().toISOString());
  }
}
