import type { DatabaseSync } from 'node:sqlite';

/** A mail as it was handed to SES. */
export interface NewMail {
  readonly at: string;
  readonly to: string;
  readonly from: string;
  readonly replyTo?: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface KeptMail extends NewMail {
  readonly id: string;
}

/** Every mail that was sent, in order. Nothing leaves this machine. */
export class Outbox {
  readonly #insert;
  readonly #all;

  constructor(database: DatabaseSync) {
    database.exec(
      'CREATE TABLE IF NOT EXISTS mails (id INTEGER PRIMARY KEY AUTOINCREMENT, mail TEXT NOT NULL)',
    );
    this.#insert = database.prepare('INSERT INTO mails (mail) VALUES (?)');
    this.#all = database.prepare('SELECT id, mail FROM mails ORDER BY id');
  }

  /** Keeps a mail and returns its id. */
  append(mail: NewMail): string {
    return String(this.#insert.run(JSON.stringify(mail)).lastInsertRowid);
  }

  /** The newest last. */
  all(): KeptMail[] {
    return this.#all.all().map(({ id, mail }) => ({
      id: String(id),
      ...(JSON.parse(String(mail)) as NewMail),
    }));
  }
}
