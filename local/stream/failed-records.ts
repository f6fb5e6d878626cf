import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StreamRecord } from './stream-client.ts';

interface FailedBatch {
  readonly functionArn: string;
  readonly mappingId: string;
  readonly streamArn: string;
  readonly shardId: string;
  readonly condition: 'RetryAttemptsExhausted' | 'RecordAgeExceeded';
  readonly invocations: number;
  readonly records: readonly StreamRecord[];
}

/** A folder that stands for the bucket which keeps records that could not be relayed. */
export class FailedRecords {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Writes one object, named and built as Lambda does. */
  keep(batch: FailedBatch): void {
    const now = new Date().toISOString();
    const [day = '', time = ''] = now.slice(0, 19).split('T');
    const folder = join(
      this.#folder,
      'aws/lambda',
      batch.mappingId,
      batch.shardId,
      day.replaceAll('-', '/'),
    );
    mkdirSync(folder, { recursive: true });
    const file = join(folder, `${day}T${time.replaceAll(':', '.')}-${randomUUID()}`);
    writeFileSync(file, JSON.stringify(describe(batch, now)));
  }
}

function describe({ records, ...batch }: FailedBatch, now: string): object {
  const arrival = (record: StreamRecord | undefined) =>
    new Date((record?.dynamodb.ApproximateCreationDateTime ?? 0) * 1000).toISOString();
  return {
    requestContext: {
      requestId: randomUUID(),
      functionArn: batch.functionArn,
      condition: batch.condition,
      approximateInvokeCount: batch.invocations,
    },
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    version: '1.0',
    timestamp: now,
    DDBStreamBatchInfo: {
      shardId: batch.shardId,
      startSequenceNumber: records.at(0)?.dynamodb.SequenceNumber,
      endSequenceNumber: records.at(-1)?.dynamodb.SequenceNumber,
      approximateArrivalOfFirstRecord: arrival(records.at(0)),
      approximateArrivalOfLastRecord: arrival(records.at(-1)),
      batchSize: records.length,
      streamArn: batch.streamArn,
    },
    payload: JSON.stringify({ Records: records }),
  };
}
