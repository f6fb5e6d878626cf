import type { MovementOutcome } from '../commands.ts';
import type { Decision } from '../decision.ts';
import { nothing, parse } from '../fields.ts';
import { toEpochMs } from '../instant.ts';
import type { Order, Refund } from '../order.ts';
import { providerKey, restartAt } from '../refunds.ts';
import { Rejection } from '../rejections.ts';

const about = ({ movementId, requestId, amount }: Refund) => ({ movementId, requestId, amount });

/** Tries a definitely refused refund again; one that is under way is left to itself. */
export const retryRefund = ({ refund }: Order, input: unknown): Decision => {
  if (!refund || refund.status === 'succeeded') {
    return new Rejection(
      'nothing-refundable',
      refund ? 'The refund has already succeeded.' : 'The order has no refund to try again.',
    );
  }
  const parsed = parse(nothing, input);
  if (parsed instanceof Rejection) return parsed;
  if (refund.status === 'pending') return [];
  return [{ event: 'refund_requested', data: { ...about(refund), attempt: refund.attempt + 1 } }];
};

/** Starts a refund again whose outcome is still unknown after a while. `now` in epoch milliseconds. */
export const restartRefund = ({ refund }: Order, now: number): Decision => {
  if (refund?.status !== 'pending' || now < toEpochMs(restartAt(refund))) return [];
  return [{ event: 'refund_restarted', data: { ...about(refund), attempt: refund.attempt + 1 } }];
};

/**
 * Writes down how the refund ended, once. News of an earlier, refused movement that comes late
 * does not count for the one under way: their keys differ.
 */
export const recordRefundOutcome = (
  { refund }: Order,
  key: string,
  outcome: MovementOutcome,
): Decision => {
  if (refund?.status !== 'pending' || providerKey(refund) !== key) return [];
  if (outcome.status === 'succeeded') return [{ event: 'refund_succeeded', data: about(refund) }];
  return [{ event: 'refund_failed', data: { ...about(refund), reason: outcome.reason } }];
};
