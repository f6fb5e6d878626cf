import type { DatabaseSync } from 'node:sqlite';
import type { Row } from '../storage/database.ts';

export interface NewEvent {
  readonly source: string;
  readonly detailType: string;
  /** JSON. */
  readonly detail: string;
}

/** A domain event as a subscriber of the bus would see it. */
export interface PublishedEvent {
  readonly seq: number;
  readonly source: string;
  readonly detailType: string;
  readonly detail: unknown;
}

/** What was published to the event bus, in order. */
export class EventLog {
  readonly #insert;
  readonly #after;

  constructor(database: DatabaseSync) {
    database.exec(
      'CREATE TABLE IF NOT EXISTS events (seq INTEGER PRIMARY KEY AUTOINCREMENT, source TEXT, detail_type TEXT, detail TEXT)',
    );
    this.#insert = database.prepare(
      'INSERT INTO events (source, detail_type, detail) VALUES (?, ?, ?)',
    );
    this.#after = database.prepare(
      'SELECT seq, source, detail_type, detail FROM events WHERE seq > ? ORDER BY seq',
    );
  }

  append({ source, detailType, detail }: NewEvent): void {
    this.#insert.run(source, detailType, detail);
  }

  after(seq: number): PublishedEvent[] {
    return (this.#after.all(seq) as Row[]).map((row) => ({
      seq: Number(row.seq),
      source: String(row.source),
      detailType: String(row.detail_type),
      detail: JSON.parse(String(row.detail)),
    }));
  }
}
