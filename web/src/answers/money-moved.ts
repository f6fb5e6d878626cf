import type { Effect } from '../requests/effect.ts';

/** Money that an answer moves, in minor units of the order's currency. */
export interface MoneyMoved {
  readonly kind: 'charge' | 'refund';
  readonly amount: number;
}

/** A charge or a refund; undefined if no money moves. */
export function moneyMoved({ charge = 0, refund = 0 }: Effect): MoneyMoved | undefined {
  if (charge > 0) return { kind: 'charge', amount: charge };
  return refund > 0 ? { kind: 'refund', amount: refund } : undefined;
}
