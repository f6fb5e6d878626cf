import type { DynamodbClient } from '../dynamodb/dynamodb-client.ts';

/** One change of one item, as DynamoDB streams it. */
export interface StreamRecord {
  readonly eventName: string;
  readonly dynamodb: {
    readonly SequenceNumber: string;
    readonly ApproximateCreationDateTime: number;
  };
}

/** How far somebody has read: after this record of this shard. */
export interface Position {
  readonly shardId: string;
  readonly sequenceNumber?: string;
}

export interface Page {
  readonly records: readonly StreamRecord[];
  /** Where to read on, also when nothing came. */
  readonly next: Position;
}

interface Iterated {
  readonly Records: readonly StreamRecord[];
  readonly NextShardIterator?: string;
}

const largestPage = 1000;

/**
 * Reads a table's stream page by page.
 * Readers at the same position share one page, so that a second mapping costs no second read.
 */
export class StreamClient {
  readonly #client: DynamodbClient;
  readonly #streamArn: string;
  #latest: { key: string; page: Promise<Page> } | undefined;
  #iterator: { key: string; iterator: string } | undefined;

  constructor(client: DynamodbClient, streamArn: string) {
    this.#client = client;
    this.#streamArn = streamArn;
  }

  /** What comes after a position; from the very first record if there is none. */
  async read(position: Position | undefined): Promise<Page> {
    const from = position ?? { shardId: await this.#shardAfter(undefined) };
    const key = keyOf(from);
    if (this.#latest?.key === key) return this.#latest.page;
    const page = this.#fetch(from);
    const latest = { key, page };
    this.#latest = latest;
    const forget = () => {
      if (this.#latest === latest) this.#latest = undefined;
    };
    page.then(({ records }) => records.length === 0 && forget(), forget);
    return page;
  }

  async #fetch(from: Position): Promise<Page> {
    const { Records: records, NextShardIterator } = await this.#client.stream<Iterated>(
      'GetRecords',
      { ShardIterator: await this.#iteratorAt(from), Limit: largestPage },
    );
    const last = records.at(-1)?.dynamodb.SequenceNumber;
    const next = last === undefined ? from : { ...from, sequenceNumber: last };
    this.#iterator = NextShardIterator
      ? { key: keyOf(next), iterator: NextShardIterator }
      : undefined;
    if (NextShardIterator) return { records, next };
    // A closed shard has been read to its end; its child continues.
    const shardId = await this.#shardAfter(from.shardId);
    return { records, next: shardId === from.shardId ? next : { shardId } };
  }

  async #iteratorAt(from: Position): Promise<string> {
    if (this.#iterator?.key === keyOf(from)) {
      const { iterator } = this.#iterator;
      this.#iterator = undefined;
      return iterator;
    }
    const { ShardIterator } = await this.#client.stream<{ ShardIterator: string }>(
      'GetShardIterator',
      {
        StreamArn: this.#streamArn,
        ShardId: from.shardId,
        ...(from.sequenceNumber
          ? {
              ShardIteratorType: 'AFTER_SEQUENCE_NUMBER',
              SequenceNumber: from.sequenceNumber,
            }
          : { ShardIteratorType: 'TRIM_HORIZON' }),
      },
    );
    return ShardIterator;
  }

  /** The shard that follows one, the first of all, or the same when it is the last. */
  async #shardAfter(shardId: string | undefined): Promise<string> {
    const { StreamDescription } = await this.#client.stream<{
      StreamDescription: { Shards: readonly { ShardId: string; ParentShardId?: string }[] };
    }>('DescribeStream', { StreamArn: this.#streamArn });
    const shards = StreamDescription.Shards;
    const child = shards.find(({ ParentShardId }) => shardId && ParentShardId === shardId);
    const found = child?.ShardId ?? shardId ?? shards[0]?.ShardId;
    if (found) return found;
    throw new Error('the stream has no shards');
  }
}

function keyOf({ shardId, sequenceNumber = '' }: Position): string {
  return `${shardId} ${sequenceNumber}`;
}
