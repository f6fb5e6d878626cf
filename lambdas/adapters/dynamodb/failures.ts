import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { Unavailable, VersionConflict } from '../../application/failures.ts';
import { toUnavailable } from '../unavailable.ts';

/**
 * Why each item of a transaction was not stored, by the item's index, as what a use case can
 * act on: it lost a race, or the table is overloaded.
 */
const OUTCOMES: Readonly<Record<string, typeof VersionConflict | typeof Unavailable>> = {
  ConditionalCheckFailed: VersionConflict,
  TransactionConflict: VersionConflict,
  ProvisionedThroughputExceeded: Unavailable,
  ThrottlingError: Unavailable,
};

const ofTransaction = ({ CancellationReasons = [], ...cause }: TransactionCanceledException) => {
  for (const [index, { Code = 'None', Message }] of CancellationReasons.entries()) {
    const Outcome = OUTCOMES[Code];
    if (Outcome) return new Outcome(`Item ${index}: ${Message ?? Code}`, { cause });
  }
  return undefined;
};

/** Whether a transaction was canceled, as a whole, because of too much load. */
export const wasThrottled = (error: unknown): boolean =>
  error instanceof TransactionCanceledException && ofTransaction(error) instanceof Unavailable;

/** A failure of the database as a named outcome; one that is a mistake of ours as it is. */
export const toFailure = (error: unknown): unknown => {
  if (error instanceof TransactionCanceledException) return ofTransaction(error) ?? error;
  return toUnavailable(error);
};
