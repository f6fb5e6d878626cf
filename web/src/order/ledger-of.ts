import type { Charge, Order, Refund } from '../api/types.ts';
import { refundable } from '../money/refundable.ts';

/** What the money of an order comes to, in minor units. */
export interface LedgerSums {
  /** Paid when the order was placed. */
  readonly paid: number;
  /** What the customer has paid by now, less what has gone back. */
  readonly total: number;
  /** Charges that have not gone through yet. */
  readonly chargesUnderway: number;
  /** Refunds that have not arrived yet. */
  readonly refundsUnderway: number;
  /** What can still be promised to the customer. */
  readonly refundable: number;
}

/** The sums of an order that was paid for in advance; undefined for others. */
export function ledgerOf(order: Order): LedgerSums | undefined {
  const { payment, charges, refunds } = order;
  if (!payment) return undefined;
  const { captured, refunded, chargedBack = 0 } = payment;
  return {
    paid: captured - sumOf(charges.map(movedOf)),
    total: captured - refunded - chargedBack,
    chargesUnderway: sumOf(charges.map(openOf)),
    refundsUnderway: sumOf(refunds.map(openOf)),
    refundable: refundable(order),
  };
}

type Movement = Pick<Charge | Refund, 'status' | 'amount' | 'moved'>;

const movedOf = ({ status, amount, moved = 0 }: Movement) =>
  status === 'succeeded' ? amount : moved;

const openOf = ({ status, amount, moved = 0 }: Movement) =>
  status === 'pending' ? amount - moved : 0;

const sumOf = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0);
