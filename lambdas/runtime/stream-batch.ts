import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { Change } from '../domain/events.ts';
import { changeFromImage } from './container.ts';
import { log } from './log.ts';

/** How many orders are worked on at once. */
const ORDERS_AT_ONCE = 10;

/** About as many changes as make one call to the event bus. */
const SLICE = 8;

/** The change that a stream record brings. */
const changeOf = (record: DynamoDBRecord): Change =>
  changeFromImage(record.dynamodb?.NewImage ?? {});

/**
 * Handles a batch of stream records: those of one order in their order, several orders at once.
 * A record that fails is reported, and with it the stream sends all that came after it again.
 */
export const orderByOrder =
  (handle: (change: Change) => Promise<void>) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const orders = Map.groupBy(Records, ({ dynamodb }) => dynamodb?.Keys?.pk?.S ?? '').values();
    const failed: string[] = [];
    const worker = async (): Promise<void> => {
      for (const records of orders) failed.push(...(await inOrder(records, handle)));
    };
    await Promise.all(Array.from({ length: ORDERS_AT_ONCE }, worker));
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };

/**
 * Handles a batch of stream records a few at a time, in their order. When some fail, the stream
 * sends those and all after them again, but not what was handled before.
 */
export const sliceBySlice =
  (handle: (changes: readonly Change[]) => Promise<void>) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    for (let start = 0; start < Records.length; start += SLICE) {
      const slice = Records.slice(start, start + SLICE);
      try {
        await handle(slice.map(changeOf));
      } catch (error) {
        log.warn('Changes could not be relayed; they will be sent again', error as Error);
        const itemIdentifier = slice[0]?.dynamodb?.SequenceNumber ?? '';
        return { batchItemFailures: [{ itemIdentifier }] };
      }
    }
    return { batchItemFailures: [] };
  };

/** The sequence number of the first record that failed; those after it are left for later. */
const inOrder = async (
  records: readonly DynamoDBRecord[],
  handle: (change: Change) => Promise<void>,
): Promise<string[]> => {
  for (const record of records) {
    try {
      await handle(changeOf(record));
    } catch (error) {
      const { pk, sk } = record.dynamodb?.Keys ?? {};
      const change = { pk: pk?.S, sk: sk?.S, error: error as Error };
      log.warn('A change could not be relayed; it will be sent again', change);
      return [record.dynamodb?.SequenceNumber ?? ''];
    }
  }
  return [];
};
