import type { DatabaseSync } from 'node:sqlite';
import type { TimeKeeper } from '../clock/time-machine.ts';
import type { DynamodbClient } from '../dynamodb/dynamodb-client.ts';
import type { StreamRecords } from '../dynamodb/stream-records.ts';
import type { Functions } from '../functions/functions.ts';
import type { LocalFunction } from '../functions/local-function.ts';
import { isQueue } from '../queues/queue-mappings.ts';
import type { GroupCommit } from '../storage/group-commit.ts';
import type { Stack } from '../template/stack.ts';
import { deliverBatch } from './batch-delivery.ts';
import { Checkpoints } from './checkpoints.ts';
import type { FailedRecords } from './failed-records.ts';
import { type MappingProperties, readMapping } from './mapping-properties.ts';
import { type Page, StreamClient, type StreamRecord } from './stream-client.ts';
import { StreamReader } from './stream-reader.ts';

interface ChangeStreamSources {
  readonly stack: Stack;
  readonly functions: Functions;
  readonly client: DynamodbClient;
  readonly streamArn: string;
  readonly database: DatabaseSync;
  readonly commits: GroupCommit;
  readonly failedRecords: FailedRecords;
  /** Only the embedded database has records that can be removed. */
  readonly streamRecords?: StreamRecords;
  readonly clockOffsetMs: () => number;
  readonly onError: (error: unknown) => void;
}

/** The table's stream with every event source mapping on it. */
export class ChangeStream implements TimeKeeper {
  readonly #sources: ChangeStreamSources;
  readonly #client: StreamClient;
  readonly #checkpoints: Checkpoints;
  readonly #readers: StreamReader[];
  /** Batches given to functions so far. */
  activity = 0;

  constructor(sources: ChangeStreamSources) {
    this.#sources = sources;
    this.#client = new StreamClient(sources.client, sources.streamArn);
    this.#checkpoints = new Checkpoints(sources.database, sources.commits);
    this.#readers = sources.stack
      .all<MappingProperties>('AWS::Lambda::EventSourceMapping')
      .filter(({ properties: { Enabled, EventSourceArn } }) => {
        return Enabled !== false && !isQueue(EventSourceArn);
      })
      .map(({ ref, properties }) => this.#reader(ref, properties));
  }

  start(): void {
    for (const reader of this.#readers) reader.start();
  }

  wake(): void {
    this.nudge();
  }

  /** Something was probably written. */
  nudge(): void {
    for (const reader of this.#readers) reader.nudge();
  }

  /** Resolves when everything written before now has been handled, or at `until`. */
  async settled(until: number): Promise<void> {
    await Promise.all(this.#readers.map((reader) => reader.drained(until)));
  }

  async stop(): Promise<void> {
    await Promise.all(this.#readers.map((reader) => reader.stop()));
  }

  #reader(mappingId: string, properties: MappingProperties): StreamReader {
    const { streamArn, functions, onError } = this.#sources;
    const settings = readMapping(properties);
    const target = functions.get(properties.FunctionName);
    const checkpoint = `${mappingId} ${streamArn}`;
    const handle = async ({ records, next }: Page) => {
      const wanted = records.filter(settings.filter);
      for (let start = 0; start < wanted.length; start += settings.batchSize) {
        const batch = wanted.slice(start, start + settings.batchSize);
        await deliverBatch(batch, settings, {
          invoke: (some) => this.#invoke(target, some),
          giveUp: (some, condition, invocations) =>
            this.#sources.failedRecords.keep({
              functionArn: target.settings.arn,
              mappingId,
              streamArn,
              shardId: next.shardId,
              condition,
              invocations,
              records: some,
            }),
          stopped: reader.stopped,
        });
      }
      this.#checkpoints.set(checkpoint, next);
    };
    const start = this.#checkpoints.get(checkpoint);
    const onIdle = () => this.#trim();
    const reader = new StreamReader({ client: this.#client, start, handle, onIdle, onError });
    return reader;
  }

  #invoke(target: LocalFunction, records: readonly StreamRecord[]): Promise<unknown> {
    this.activity++;
    const offsetSeconds = Math.floor(this.#sources.clockOffsetMs() / 1000);
    return target.invoke({
      Records: records.map(({ dynamodb, ...record }) => ({
        ...record,
        eventSourceARN: this.#sources.streamArn,
        dynamodb: {
          ...dynamodb,
          ApproximateCreationDateTime: dynamodb.ApproximateCreationDateTime + offsetSeconds,
        },
      })),
    });
  }

  /** Removes what every mapping has handled. */
  #trim(): void {
    const numbers = this.#readers.map(({ position }) => position?.sequenceNumber);
    if (!this.#sources.streamRecords || !numbers.every((number) => number !== undefined)) return;
    const [lowest] = numbers.sort((a, b) => Number(a) - Number(b));
    if (lowest) this.#sources.streamRecords.trim(lowest);
  }
}
