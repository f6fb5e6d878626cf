import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type Stripe from 'stripe';
import { noSuch } from '../http/stripe-error.ts';

/** The objects that are kept, by the name that Stripe gives their kind. */
export interface Kinds {
  readonly customer: Stripe.Customer;
  readonly payment_method: Stripe.PaymentMethod;
  readonly payment_intent: Stripe.PaymentIntent;
  readonly charge: Stripe.Charge;
  readonly refund: Stripe.Refund;
  readonly dispute: Stripe.Dispute;
  readonly event: Stripe.Event;
}

export type Kind = keyof Kinds;

const comparisons = { gt: '>', gte: '>=', lt: '<', lte: '<=' } as const;

/** A part of a list, newest first. */
export interface Slice {
  /** Fields and the values that they must have; a filter without a value is none. */
  readonly where: Readonly<Record<string, string | undefined>>;
  readonly created?: Partial<Record<keyof typeof comparisons, number | undefined>> | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Stripe's objects as JSON, in the order in which they were made. */
export class ObjectStore {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
    database.exec(`CREATE TABLE IF NOT EXISTS stripe_objects (
      seq INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL, kind TEXT NOT NULL, body TEXT NOT NULL
    )`);
  }

  /** Keeps a new object or the new state of one, and returns it. */
  save<K extends Kind>(object: Kinds[K] & { object: K }): Kinds[K] {
    this.#database
      .prepare(
        `INSERT INTO stripe_objects (id, kind, body) VALUES (?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET body = excluded.body`,
      )
      .run(object.id, object.object, JSON.stringify(object));
    return object;
  }

  find(id: string): Kinds[Kind] | undefined {
    const row = this.#database.prepare('SELECT body FROM stripe_objects WHERE id = ?').get(id);
    return row && JSON.parse(row.body as string);
  }

  /** @param param the parameter that named it; the path if left out. @throws StripeError `resource_missing` */
  get<K extends Kind>(kind: K, id: string, param?: string): Kinds[K] {
    const found = this.find(id);
    if (found?.object !== kind) throw noSuch(kind, id, param);
    return found as Kinds[K];
  }

  list<K extends Kind>(kind: K, { where, created = {}, after, limit }: Slice): Kinds[K][] {
    const conditions = ['kind = ?'];
    const values: SQLInputValue[] = [kind];
    const need = (condition: string, value: SQLInputValue) => {
      conditions.push(condition);
      values.push(value);
    };
    for (const [field, value] of Object.entries(where)) {
      if (value !== undefined) need(`body ->> '${field}' = ?`, value);
    }
    for (const [name, value] of Object.entries(created)) {
      if (value === undefined) continue;
      need(`body ->> 'created' ${comparisons[name as keyof typeof comparisons]} ?`, value);
    }
    if (after) need('seq < (SELECT seq FROM stripe_objects WHERE id = ?)', after);
    return this.#database
      .prepare(
        `SELECT body FROM stripe_objects WHERE ${conditions.join(' AND ')} ORDER BY seq DESC LIMIT ?`,
      )
      .all(...values, limit)
      .map(({ body }) => JSON.parse(body as string));
  }
}
