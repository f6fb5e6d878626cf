import { DatabaseSync } from 'node:sqlite';

const rowsAtOnce = 500;

/**
 * Keeps the embedded database fast as its stream grows, by working on its file.
 *
 * Dynoxide 1.2 finds the next sequence number by reading all records of the table: 90 transactions/s
 * are left of 900 after 10,000 records. An index on that expression keeps it flat, and removing what
 * everybody has read keeps the file small.
 */
export class StreamRecords {
  readonly #database: DatabaseSync;
  readonly #trim;

  constructor(databaseFile: string, tableName: string) {
    this.#database = new DatabaseSync(databaseFile, { timeout: 2000 });
    this.#database.exec(
      'CREATE INDEX IF NOT EXISTS local_stream_order ON _stream_records (table_name, CAST(sequence_number AS INTEGER))',
    );
    const statement = this.#database.prepare(
      `DELETE FROM _stream_records WHERE id IN (
        SELECT id FROM _stream_records WHERE table_name = ? AND CAST(sequence_number AS INTEGER) < ?
        ORDER BY CAST(sequence_number AS INTEGER) LIMIT ${rowsAtOnce})`,
    );
    this.#trim = (before: number) => Number(statement.run(tableName, before).changes);
  }

  /**
   * Removes some of the records before a sequence number; true if there are more.
   * The newest record always stays: the next number is counted from it.
   */
  trim(beforeSequenceNumber: string): boolean {
    try {
      return this.#trim(Number(beforeSequenceNumber)) === rowsAtOnce;
    } catch {
      return false; // The database is busy; the next time will do.
    }
  }

  close(): void {
    this.#database.close();
  }
}
