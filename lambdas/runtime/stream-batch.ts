import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import type { Measures } from '../application/ports.ts';
import type { Change } from '../domain/events.ts';
import { type Brought, readableChanges } from './brought-changes.ts';
import { log } from './log.ts';

/** How many orders are worked on at once. */
const ORDERS_AT_ONCE = 10;

/** About as many changes as make one call to the event bus. */
const SLICE = 8;

type Handler = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>;

/**
 * Handles a batch of stream records: those of one order in their order, several orders at once.
 * A record that fails is reported, and with it the stream sends all that came after it again.
 */
export const orderByOrder =
  (measures: Measures, handle: (change: Change) => Promise<void>): Handler =>
  async ({ Records }) => {
    const brought = readableChanges(Records, measures);
    const orders = Map.groupBy(brought, ({ change }) => change.orderId).values();
    const failed: string[] = [];
    const worker = async (): Promise<void> => {
      for (const changes of orders) failed.push(...(await inOrder(changes, handle)));
    };
    await Promise.all(Array.from({ length: ORDERS_AT_ONCE }, worker));
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };

/**
 * Handles a batch of stream records a few at a time, in their order. When some fail, the stream
 * sends those and all after them again, but not what was handled before.
 */
export const sliceBySlice =
  (measures: Measures, handle: (changes: readonly Change[]) => Promise<void>): Handler =>
  async ({ Records }) => {
    const brought = readableChanges(Records, measures);
    for (let start = 0; start < brought.length; start += SLICE) {
      const slice = brought.slice(start, start + SLICE);
      try {
        await handle(slice.map(({ change }) => change));
      } catch (error) {
        log.warn('Changes could not be relayed; they will be sent again', error as Error);
        const itemIdentifier = slice[0]?.sequenceNumber ?? '';
        return { batchItemFailures: [{ itemIdentifier }] };
      }
    }
    return { batchItemFailures: [] };
  };

/** The sequence number of the first change that failed; those after it are left for later. */
const inOrder = async (
  brought: readonly Brought[],
  handle: (change: Change) => Promise<void>,
): Promise<string[]> => {
  for (const { change, sequenceNumber } of brought) {
    try {
      await handle(change);
    } catch (error) {
      const { orderId, version } = change;
      const failed = { orderId, version, error: error as Error };
      log.warn('A change could not be relayed; it will be sent again', failed);
      return [sequenceNumber];
    }
  }
  return [];
};
