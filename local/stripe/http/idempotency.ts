import type { DatabaseSync } from 'node:sqlite';
import { StripeError } from './stripe-error.ts';

/** What an endpoint has answered. */
export interface Answer {
  readonly status: number;
  readonly body: object;
  readonly requestId: string;
  /** The request that was answered first, if this is its answer again. */
  readonly originalRequestId?: string;
}

interface Keyed {
  readonly key: string;
  /** Method, path and parameters, to tell a repetition from another request with the same key. */
  readonly request: string;
}

const keptForMs = 24 * 3600 * 1000;

/** The first answer to each key, kept for a day, whether it was good or bad. */
export class Idempotency {
  readonly #database: DatabaseSync;
  readonly #now: () => number;
  readonly #inUse = new Set<string>();

  /** @param now milliseconds since 1970 */
  constructor(database: DatabaseSync, now: () => number) {
    this.#database = database;
    this.#now = now;
    database.exec(`CREATE TABLE IF NOT EXISTS stripe_keys (
      key TEXT PRIMARY KEY, request TEXT NOT NULL, answer TEXT NOT NULL, made_at INTEGER NOT NULL
    )`);
  }

  /** @throws StripeError if the key came with another request, or its request is still under way */
  find({ key, request }: Keyed): Answer | undefined {
    if (this.#inUse.has(key)) throw inUse(key);
    const kept = this.#database
      .prepare('SELECT request, answer FROM stripe_keys WHERE key = ? AND made_at > ?')
      .get(key, this.#now() - keptForMs);
    if (!kept) return undefined;
    if (kept.request !== request) throw reused(key);
    return JSON.parse(kept.answer as string);
  }

  keep({ key, request }: Keyed, answer: Answer): void {
    this.#database
      .prepare('INSERT OR REPLACE INTO stripe_keys VALUES (?, ?, ?, ?)')
      .run(key, request, JSON.stringify(answer), this.#now());
  }

  /** Refuses others with the same key while a request is under way; returns how to end that. */
  hold(key: string): () => void {
    this.#inUse.add(key);
    return () => this.#inUse.delete(key);
  }
}

const inUse = (key: string) =>
  new StripeError(409, {
    type: 'idempotency_error',
    code: 'idempotency_key_in_use',
    message: `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${key}. Please try again later.`,
  });

const reused = (key: string) =>
  new StripeError(400, {
    type: 'idempotency_error',
    message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
  });
