import { DatabaseSync } from 'node:sqlite';

const rowsAtOnce = 2000;

/** Keeps the embedded database's stream small, by working on its file: nothing else forgets records. */
export class StreamRecords {
  readonly #tableName: string;
  readonly #trim;

  constructor(databaseFile: string, tableName: string) {
    this.#tableName = tableName;
    this.#trim = new DatabaseSync(databaseFile, { timeout: 100 }).prepare(
      `DELETE FROM _stream_records WHERE id IN (
        SELECT id FROM _stream_records WHERE table_name = ? AND CAST(sequence_number AS INTEGER) < ?
        ORDER BY CAST(sequence_number AS INTEGER) LIMIT ${rowsAtOnce})`,
    );
  }

  /**
   * Removes some of the records before a sequence number; meant for idle moments, because two writers
   * of one file get in each other's way.
   * The newest record always stays: the next number is counted from it.
   */
  trim(beforeSequenceNumber: string): void {
    try {
      this.#trim.run(this.#tableName, Number(beforeSequenceNumber));
    } catch {
      // The database is busy; the next time will do.
    }
  }
}
