import type { Reply } from './dynamodb-client.ts';

interface Waiting {
  readonly body: Buffer;
  resolve(reply: Reply): void;
  reject(error: unknown): void;
}

interface Transaction {
  readonly TransactItems: readonly unknown[];
  readonly ClientRequestToken?: string;
}

/** The most items that DynamoDB takes in one transaction. */
const largestTransaction = 100;
/** How many may be under way: the database has the next one at hand when it is done with one. */
const atOnce = 3;

/**
 * Applies transactions that come at the same moment as one, so that the database writes to disk once
 * for all of them: it does so once for each and one after the other, which takes longer than the rest.
 *
 * One that has nobody beside it goes as it is. If a group is refused, each of it goes by itself, so
 * that nobody gets to know of the others.
 */
export class TransactionGroups {
  readonly #send: (body: Buffer) => Promise<Reply>;
  readonly #waiting: Waiting[] = [];
  #sending = 0;

  constructor(send: (body: Buffer) => Promise<Reply>) {
    this.#send = send;
  }

  /** @param body the body of a call of `TransactWriteItems` */
  transact(body: Buffer): Promise<Reply> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ body, resolve, reject });
      if (this.#sending < atOnce) void this.#sendAll();
    });
  }

  async #sendAll(): Promise<void> {
    this.#sending += 1;
    while (this.#waiting.length > 0) await this.#sendNext();
    this.#sending -= 1;
  }

  async #sendNext(): Promise<void> {
    const { group, items } = takeGroup(this.#waiting);
    if (group.length > 1) {
      const merged = Buffer.from(JSON.stringify({ TransactItems: items }));
      const reply = await this.#send(merged).catch((error: unknown) => error as Error);
      if (!(reply instanceof Error) && reply.status !== 200) return this.#sendEach(group);
      for (const one of group) settle(one, reply);
    } else await this.#sendEach(group);
  }

  async #sendEach(group: readonly Waiting[]): Promise<void> {
    for (const one of group) {
      settle(one, await this.#send(one.body).catch((error: unknown) => error as Error));
    }
  }
}

function settle({ resolve, reject }: Waiting, reply: Reply | Error): void {
  if (reply instanceof Error) reject(reply);
  else resolve(reply);
}

/** As many of those that wait as fit into one transaction, the first in any case. */
function takeGroup(waiting: Waiting[]): { group: Waiting[]; items: readonly unknown[] } {
  const group = waiting.splice(0, 1);
  let items = waiting.length > 0 ? itemsOf(group[0]) : undefined;
  while (items) {
    const more = itemsOf(waiting[0]);
    if (!more || items.length + more.length > largestTransaction) break;
    items = [...items, ...more];
    group.push(...waiting.splice(0, 1));
  }
  return { group, items: items ?? [] };
}

/** Its items, unless it asks for something that only a call of its own can answer. */
function itemsOf(waiting: Waiting | undefined): readonly unknown[] | undefined {
  if (!waiting) return undefined;
  const {
    TransactItems,
    ClientRequestToken: _,
    ...others
  } = JSON.parse(waiting.body.toString()) as Transaction;
  return Object.keys(others).length === 0 ? TransactItems : undefined;
}
