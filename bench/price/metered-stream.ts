import { type MappingProperties, readMapping } from '../../local/stream/mapping-properties.ts';
import type { Stack } from '../../local/template/stack.ts';
import type { ChangeFeed } from '../support/change-feed.ts';
import type { MeteredFunctions } from './metered-functions.ts';

interface Reader {
  readonly passes: (record: object) => boolean;
  readonly function: ReturnType<MeteredFunctions['get']>;
}

/**
 * Gives each change to the functions that read the stream, each by itself: Lambda bills more
 * invocations the fewer changes there are a second, and it can be no more than that.
 */
export class MeteredStream {
  readonly #readers: readonly Reader[];
  #feed: ChangeFeed | undefined;

  constructor(stack: Stack, functions: MeteredFunctions) {
    this.#readers = stack
      .all<MappingProperties>('AWS::Lambda::EventSourceMapping')
      .filter(({ properties }) => properties.EventSourceArn.includes(':dynamodb:'))
      .map(({ properties }) => ({
        passes: readMapping(properties).filter,
        function: functions.get(properties.FunctionName),
      }));
  }

  /** Relays the changes that this feed brings, and no longer those of the one before. */
  follow(feed: ChangeFeed): void {
    this.close();
    this.#feed = feed;
  }

  /** Relays what is new; returns how many changes that were. */
  async relay(): Promise<number> {
    const changes = (await this.#feed?.take()) ?? [];
    for (const change of changes) await this.#relay(change);
    return changes.length;
  }

  close(): void {
    this.#feed?.close();
  }

  async #relay(record: object): Promise<void> {
    for (const reader of this.#readers.filter(({ passes }) => passes(record))) {
      const reply = (await reader.function.invoke({ Records: [record] })) as {
        readonly batchItemFailures: readonly object[];
      };
      if (reply.batchItemFailures.length > 0) throw new Error('A change could not be relayed');
    }
  }
}
