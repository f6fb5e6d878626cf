import type { DatabaseSync } from 'node:sqlite';
import type { Row } from '../storage/database.ts';
import type { GroupCommit } from '../storage/group-commit.ts';

export interface Message {
  readonly id: string;
  readonly body: string;
  /** Times in epoch milliseconds. */
  readonly sentAt: number;
  readonly firstReceivedAt: number;
  readonly receives: number;
}

/** The messages of all queues. A message with a receipt is in the hands of a consumer. */
export class MessageStore {
  readonly #commits: GroupCommit;
  readonly #statements;

  constructor(database: DatabaseSync, commits: GroupCommit) {
    this.#commits = commits;
    database.exec(`
      CREATE TABLE IF NOT EXISTS messages (
        id TEXT PRIMARY KEY, queue TEXT NOT NULL, body TEXT NOT NULL,
        sent_at INTEGER NOT NULL, visible_at INTEGER NOT NULL,
        first_received_at INTEGER, receives INTEGER NOT NULL DEFAULT 0, receipt TEXT);
      CREATE INDEX IF NOT EXISTS messages_by_time ON messages (queue, visible_at);
      CREATE INDEX IF NOT EXISTS messages_by_receipt ON messages (receipt);`);
    // Whoever held these died with the last process.
    database.exec('UPDATE messages SET receipt = NULL, visible_at = 0 WHERE receipt IS NOT NULL');
    const waiting = 'FROM messages WHERE queue = ? AND receipt IS NULL';
    this.#statements = {
      add: database.prepare(
        'INSERT INTO messages (id, queue, body, sent_at, visible_at) VALUES (?, ?, ?, ?, ?)',
      ),
      expire: database.prepare('DELETE FROM messages WHERE queue = ? AND sent_at <= ?'),
      redrive: database.prepare(
        `UPDATE messages SET queue = ?
         WHERE queue = ? AND receipt IS NULL AND visible_at <= ? AND receives >= ?`,
      ),
      visible: database.prepare(
        `SELECT id, body, sent_at, first_received_at, receives
         ${waiting} AND visible_at <= ? ORDER BY visible_at, rowid LIMIT ?`,
      ),
      take: database.prepare(
        `UPDATE messages SET receipt = ?, visible_at = ?, receives = ?, first_received_at = ?
         WHERE id = ?`,
      ),
      next: database.prepare(`SELECT min(visible_at) AS at ${waiting}`),
      hide: database.prepare('UPDATE messages SET visible_at = ? WHERE queue = ? AND receipt = ?'),
      giveBack: database.prepare(
        'UPDATE messages SET receipt = NULL WHERE queue = ? AND receipt = ?',
      ),
      remove: database.prepare('DELETE FROM messages WHERE queue = ? AND receipt = ? RETURNING id'),
    };
  }

  add(queue: string, message: { id: string; body: string; sentAt: number; visibleAt: number }) {
    this.#commits.join();
    this.#statements.add.run(message.id, queue, message.body, message.sentAt, message.visibleAt);
  }

  /** Removes what was sent at or before a time. */
  expire(queue: string, sentUntil: number): void {
    this.#commits.join();
    this.#statements.expire.run(queue, sentUntil);
  }

  /** Moves what is visible and has been received so often to another queue; returns how many. */
  redrive(queue: string, target: string, now: number, receives: number): number {
    this.#commits.join();
    return Number(this.#statements.redrive.run(target, queue, now, receives).changes);
  }

  visible(queue: string, now: number, most: number): Message[] {
    return (this.#statements.visible.all(queue, now, most) as Row[]).map((row) => ({
      id: String(row.id),
      body: String(row.body),
      sentAt: Number(row.sent_at),
      firstReceivedAt: Number(row.first_received_at ?? now),
      receives: Number(row.receives),
    }));
  }

  /** Hands a message out, until it is removed or given back. */
  take({ id, receives, firstReceivedAt }: Message, receipt: string, visibleAt: number): void {
    this.#commits.join();
    this.#statements.take.run(receipt, visibleAt, receives, firstReceivedAt, id);
  }

  /** When the next message is or was to be seen; `undefined` if none waits. */
  nextVisibleAt(queue: string): number | undefined {
    const at = this.#statements.next.get(queue)?.at;
    return at === null || at === undefined ? undefined : Number(at);
  }

  /** Says when a message that was handed out is to be seen again; false if it was not. */
  hide(queue: string, receipt: string, visibleAt: number): boolean {
    this.#commits.join();
    return this.#statements.hide.run(visibleAt, queue, receipt).changes > 0;
  }

  giveBack(queue: string, receipt: string): void {
    this.#commits.join();
    this.#statements.giveBack.run(queue, receipt);
  }

  /** Returns the id of the message, if it was handed out. */
  remove(queue: string, receipt: string): string | undefined {
    this.#commits.join();
    return this.#statements.remove.get(queue, receipt)?.id as string | undefined;
  }
}
