import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Operation } from '../aws-endpoint/aws-endpoint.ts';
import { AwsError } from '../aws-endpoint/aws-error.ts';
import { inTransaction, type Row } from '../storage/database.ts';
import type { Stack } from '../template/stack.ts';

/** A domain event as a subscriber of the bus would see it. */
export interface PublishedEvent {
  readonly seq: number;
  readonly source: string;
  readonly detailType: string;
  readonly detail: unknown;
}

interface EventEntry {
  readonly Source?: string;
  readonly DetailType?: string;
  readonly Detail?: string;
  readonly EventBusName?: string;
}

const mostEntries = 10;
const largestRequestBytes = 1024 * 1024;

/** The stack's event bus: keeps what was published, so that one can look at it. */
export class EventLog {
  readonly #busNames: ReadonlySet<string>;
  readonly #database: DatabaseSync;
  readonly #insert;
  readonly #after;

  constructor(database: DatabaseSync, stack: Stack) {
    database.exec(
      'CREATE TABLE IF NOT EXISTS events (seq INTEGER PRIMARY KEY AUTOINCREMENT, source TEXT, detail_type TEXT, detail TEXT)',
    );
    this.#database = database;
    this.#insert = database.prepare(
      'INSERT INTO events (source, detail_type, detail) VALUES (?, ?, ?)',
    );
    this.#after = database.prepare(
      'SELECT seq, source, detail_type, detail FROM events WHERE seq > ? ORDER BY seq',
    );
    this.#busNames = new Set(
      stack
        .all('AWS::Events::EventBus')
        .flatMap(({ ref, logicalId }) => [ref, stack.attribute(logicalId, 'Arn')]),
    );
  }

  after(seq: number): PublishedEvent[] {
    return (this.#after.all(seq) as Row[]).map((row) => ({
      seq: Number(row.seq),
      source: String(row.source),
      detailType: String(row.detail_type),
      detail: JSON.parse(String(row.detail)),
    }));
  }

  operations(): Record<string, Operation> {
    return { 'AWSEvents.PutEvents': ({ Entries }) => this.#put(Entries as EventEntry[]) };
  }

  #put(entries: readonly EventEntry[]): object {
    if (!Array.isArray(entries) || entries.length < 1 || entries.length > mostEntries) {
      throw new AwsError('ValidationException', `PutEvents takes 1 to ${mostEntries} entries`);
    }
    if (Buffer.byteLength(JSON.stringify(entries)) > largestRequestBytes) {
      throw new AwsError('ValidationException', 'Total size of the entries is over the limit');
    }
    const results = inTransaction(this.#database, () =>
      entries.map((entry) => this.#publish(entry)),
    );
    const failed = results.filter((result) => 'ErrorCode' in result);
    return { FailedEntryCount: failed.length, Entries: results };
  }

  #publish({ Source, DetailType, Detail, EventBusName }: EventEntry): object {
    if (!this.#busNames.has(EventBusName ?? 'default')) {
      throw new AwsError('ResourceNotFoundException', `there is no event bus ${EventBusName}`);
    }
    if (!Source || !DetailType) {
      return { ErrorCode: 'InvalidArgument', ErrorMessage: 'Source and DetailType are needed' };
    }
    if (!Detail || !isObject(Detail)) {
      return { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' };
    }
    this.#insert.run(Source, DetailType, Detail);
    return { EventId: randomUUID() };
  }
}

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
