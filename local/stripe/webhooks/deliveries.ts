import type { DatabaseSync } from 'node:sqlite';
import type { WebhookFault } from '../faults.ts';

/** A webhook that has not arrived yet. */
export interface Delivery {
  readonly seq: number;
  readonly eventId: string;
  readonly attempts: number;
}

interface DeliveriesSources {
  readonly database: DatabaseSync;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly fault: () => WebhookFault;
  /** From 0 up to 1. */
  readonly random: () => number;
}

const delayMs = 30_000;

/** The webhooks that are to be sent, kept until they have arrived. */
export class Deliveries {
  readonly #sources: DeliveriesSources;

  constructor(sources: DeliveriesSources) {
    this.#sources = sources;
    sources.database.exec(`CREATE TABLE IF NOT EXISTS stripe_deliveries (
      seq INTEGER PRIMARY KEY, event_id TEXT NOT NULL, attempts INTEGER NOT NULL, due_at REAL NOT NULL
    )`);
  }

  add(eventId: string): void {
    const { database, now } = this.#sources;
    const insert = database.prepare(
      'INSERT INTO stripe_deliveries (event_id, attempts, due_at) VALUES (?, 0, ?)',
    );
    for (const delay of this.#delays()) insert.run(eventId, now() + delay);
  }

  /** What is to be sent by now. */
  due(): Delivery[] {
    const { database, now } = this.#sources;
    return database
      .prepare(
        `SELECT seq, event_id AS eventId, attempts FROM stripe_deliveries
         WHERE due_at <= ? ORDER BY due_at, seq`,
      )
      .all(now()) as unknown as Delivery[];
  }

  /** When the next one is due, in milliseconds since 1970. */
  nextAt(): number | undefined {
    const { at } = this.#sources.database
      .prepare('SELECT min(due_at) AS at FROM stripe_deliveries')
      .get() as { at: number | null };
    return at ?? undefined;
  }

  /** It has arrived, or is given up. */
  remove({ seq }: Delivery): void {
    this.#sources.database.prepare('DELETE FROM stripe_deliveries WHERE seq = ?').run(seq);
  }

  postpone({ seq }: Delivery, pauseMs: number): void {
    const { database, now } = this.#sources;
    database
      .prepare('UPDATE stripe_deliveries SET attempts = attempts + 1, due_at = ? WHERE seq = ?')
      .run(now() + pauseMs, seq);
  }

  #delays(): number[] {
    const { fault, random } = this.#sources;
    switch (fault()) {
      case 'ok':
        return [0];
      case 'delayed':
        return [delayMs];
      case 'duplicated':
        return [0, 0];
      case 'out_of_order':
        return [random() * delayMs];
      case 'lost':
        return [];
    }
  }
}
