import { DatabaseSync } from 'node:sqlite';

const rowsAtOnce = 2000;

/**
 * Keeps the embedded database fast as its stream grows, by working on its file.
 *
 * Dynoxide 1.2 finds the next sequence number by reading all records of the table: 90 transactions/s
 * are left of 900 after 10,000 records. An index on that expression keeps it flat, and removing what
 * everybody has read keeps the file small.
 */
export class StreamRecords {
  readonly #database: DatabaseSync;
  readonly #tableName: string;
  readonly #trim;

  constructor(databaseFile: string, tableName: string) {
    this.#database = new DatabaseSync(databaseFile, { timeout: 5000 });
    this.#database.exec(
      'CREATE INDEX IF NOT EXISTS local_stream_order ON _stream_records (table_name, CAST(sequence_number AS INTEGER))',
    );
    this.#database.exec('PRAGMA busy_timeout = 100');
    this.#tableName = tableName;
    this.#trim = this.#database.prepare(
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

  close(): void {
    this.#database.close();
  }
}
