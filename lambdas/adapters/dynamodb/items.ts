import type { RememberedCommand } from '../../application/order-store.ts';
import { NO_FACTS } from '../../domain/grounds.ts';
import type { Order } from '../../domain/order.ts';
import type { Movement, OwedRefund } from '../../domain/order-money.ts';
import { withoutEmpty } from './empty-values.ts';
import { type IndexEntries, indexEntries, withoutIndexEntries } from './index-entries.ts';
import { type Key, orderIdOf, orderKey } from './keys.ts';
import { fromStoredMovement, type StoredMovement, toStoredMovement } from './movement-item.ts';

/**
 * What stands `null` in an order is left out of its item: conditions and indexes look for absence.
 * So is what is empty.
 */
type OptionalParts = 'payment' | 'pendingRequest' | 'delivery' | 'adjustments' | 'owedRefunds';

export type OrderItem = Key &
  Omit<Order, 'orderId' | 'grounds' | 'movements' | OptionalParts> & {
    readonly [P in OptionalParts]?: NonNullable<Order[P]>;
  } & {
    readonly grounds?: Partial<Order['grounds']>;
    readonly movements?: readonly StoredMovement[];
  } & Partial<IndexEntries & OneRefund>;

/** How an order kept its money before it could have several refunds. */
interface OneRefund {
  readonly charges: readonly Movement[];
  readonly refund: Movement;
  readonly owedRefund: OwedRefund;
}

export const toOrderItem = (order: Order): OrderItem => {
  const { orderId, payment, pendingRequest, delivery, movements, ...rest } = order;
  return withoutEmpty({
    ...orderKey(orderId),
    ...rest,
    movements: movements.map(toStoredMovement),
    ...(payment && { payment }),
    ...(pendingRequest && { pendingRequest }),
    ...(delivery && { delivery }),
    ...indexEntries(order),
  });
};

export const fromOrderItem = (item: OrderItem): Order => {
  const { pk, sk: _, ...rest } = withoutIndexEntries(item);
  const { charges = [], refund, owedRefund, movements = [], owedRefunds = [], ...order } = rest;
  return {
    orderId: orderIdOf({ pk }),
    ...ABSENT,
    ...order,
    // Both, where an earlier version has written once more while this one was being deployed.
    movements: [...movements, ...charges, ...(refund ? [{ ...UNTOLD, ...refund }] : [])].map(
      fromStoredMovement,
    ),
    owedRefunds: [...owedRefunds, ...(owedRefund ? [owedRefund] : [])],
    grounds: { ...NO_FACTS, ...order.grounds },
  };
};

/** What an item leaves out. */
const ABSENT = { payment: null, pendingRequest: null, delivery: null, adjustments: [] } as const;

/**
 * A refund stored before there were charges does not say its kind, nor the type of its request:
 * that stays untold.
 */
const UNTOLD = { kind: 'refund' } as const;

export interface RememberedItem extends Key, RememberedCommand {
  /** Epoch seconds after which the command is forgotten; the item itself goes some time later. */
  readonly ttl: number;
}
