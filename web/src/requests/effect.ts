import type { Order, OrderStatus } from '../api/types.ts';

/** What would change about an order; only what does. */
export interface Effect {
  readonly price?: number;
  readonly startAt?: string;
  readonly endAt?: string;
  /** Money that would be taken for additional work. */
  readonly charge?: number;
  /** Money that would go back. */
  readonly refund?: number;
  readonly status?: OrderStatus;
}

/** The difference between an order and what it would become. */
export function effectOnOrder(now: Order, then: Order): Effect {
  const refund = then.refunds
    .slice(now.refunds.length)
    .reduce((sum, { amount }) => sum + amount, 0);
  return {
    ...(then.price.amount !== now.price.amount && { price: then.price.amount }),
    ...(then.startAt !== now.startAt && { startAt: then.startAt }),
    ...(then.endAt !== now.endAt && { endAt: then.endAt }),
    ...(then.status !== now.status && { status: then.status }),
    ...(then.charges.length > now.charges.length && { charge: then.charges.at(-1)?.amount ?? 0 }),
    ...(refund > 0 && { refund }),
  };
}
