import { setTimeout as pause } from 'node:timers/promises';
import { realNow } from '../clock/moved-date.ts';
import type { StreamRecord } from './stream-client.ts';

export interface DeliveryPolicy {
  readonly maximumRetryAttempts: number;
  readonly maximumRecordAgeSeconds: number;
  readonly bisectOnError: boolean;
  readonly reportsItemFailures: boolean;
}

export interface DeliverySink {
  invoke(records: readonly StreamRecord[]): Promise<unknown>;
  /** Takes records that are given up. */
  giveUp(
    records: readonly StreamRecord[],
    condition: 'RetryAttemptsExhausted' | 'RecordAgeExceeded',
    invocations: number,
  ): void;
  readonly stopped: AbortSignal;
}

interface Attempt {
  readonly records: readonly StreamRecord[];
  readonly failures: number;
}

const firstPauseMs = 100;
const longestPauseMs = 10_000;

/**
 * Gives a batch to a function until all of it is done or given up, as Lambda does: what failed is
 * tried again from the first failed record on, in halves if the mapping says so, in order.
 */
export async function deliverBatch(
  batch: readonly StreamRecord[],
  policy: DeliveryPolicy,
  sink: DeliverySink,
): Promise<void> {
  const waiting: Attempt[] = [{ records: batch, failures: 0 }];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const failed = await invoke(next.records, policy, sink);
    if (failed.length === 0) continue;
    const failures = next.failures + 1;
    const reason = reasonToGiveUp(failed, failures, policy);
    if (reason) {
      sink.giveUp(failed, reason, failures);
      continue;
    }
    waiting.unshift(...split(failed, policy).map((records) => ({ records, failures })));
    const delay = Math.min(longestPauseMs, firstPauseMs * 2 ** (failures - 1));
    await pause(delay, undefined, { signal: sink.stopped });
  }
}

/** The records that are not done: none, or all from the first failed one on. */
async function invoke(
  records: readonly StreamRecord[],
  { reportsItemFailures }: DeliveryPolicy,
  sink: DeliverySink,
): Promise<readonly StreamRecord[]> {
  try {
    const result = await sink.invoke(records);
    return reportsItemFailures ? records.slice(firstFailure(records, result)) : [];
  } catch {
    return records;
  }
}

/** Index of the first record reported as failed; an identifier that is none of the batch fails all. */
function firstFailure(records: readonly StreamRecord[], result: unknown): number {
  const { batchItemFailures: failures } = (result ?? {}) as {
    batchItemFailures?: readonly { itemIdentifier?: string }[] | null;
  };
  if (!failures?.length) return records.length;
  const failed = new Set(failures.map(({ itemIdentifier }) => itemIdentifier));
  const numbers = records.map(({ dynamodb }) => dynamodb.SequenceNumber);
  const known = numbers.filter((number) => failed.delete(number));
  return failed.size > 0 ? 0 : numbers.indexOf(known[0] ?? '');
}

function reasonToGiveUp(
  [oldest]: readonly StreamRecord[],
  failures: number,
  { maximumRetryAttempts, maximumRecordAgeSeconds }: DeliveryPolicy,
) {
  if (maximumRetryAttempts >= 0 && failures > maximumRetryAttempts) return 'RetryAttemptsExhausted';
  const born = oldest?.dynamodb.ApproximateCreationDateTime ?? 0;
  // The database stamps records with the machine's own time.
  const age = realNow() / 1000 - born;
  if (maximumRecordAgeSeconds >= 0 && age > maximumRecordAgeSeconds) return 'RecordAgeExceeded';
  return undefined;
}

function split(
  records: readonly StreamRecord[],
  { bisectOnError }: DeliveryPolicy,
): (readonly StreamRecord[])[] {
  if (!bisectOnError || records.length < 2) return [records];
  const middle = Math.ceil(records.length / 2);
  return [records.slice(0, middle), records.slice(middle)];
}
