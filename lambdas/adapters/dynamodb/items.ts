import type { RememberedCommand } from '../../application/order-store.ts';
import { type Change, errandsOf } from '../../domain/events.ts';
import { type Instant, toEpochMs, toInstant } from '../../domain/instant.ts';
import type { Order } from '../../domain/order.ts';
import { restartAt } from '../../domain/refunds.ts';
import { changeKey, dueShardOf, type Key, orderIdOf, orderKey, versionOf } from './keys.ts';

/** What stands `null` in an order is left out of its item: conditions and indexes look for absence. */
type OptionalParts = 'payment' | 'pendingRequest' | 'refund';

export type OrderItem = Key &
  Omit<Order, 'orderId' | OptionalParts> & {
    readonly [P in OptionalParts]?: NonNullable<Order[P]>;
  } & Partial<DueEntry>;

interface DueEntry {
  readonly due: string;
  readonly dueAt: Instant;
}

/** When the order next needs a wake-up: its deadline, or the next start of its refund. */
const dueEntry = ({ orderId, pendingRequest, refund }: Order): Partial<DueEntry> => {
  const times: number[] = [];
  if (pendingRequest) times.push(toEpochMs(pendingRequest.expiresAt));
  if (refund?.status === 'pending') times.push(toEpochMs(restartAt(refund)));
  if (times.length === 0) return {};
  // Always with milliseconds: the index sorts these as text.
  return { due: dueShardOf(orderId), dueAt: toInstant(Math.min(...times)) };
};

export const toOrderItem = (order: Order): OrderItem => {
  const { orderId, payment, pendingRequest, refund, ...rest } = order;
  return {
    ...orderKey(orderId),
    ...rest,
    ...(payment && { payment }),
    ...(pendingRequest && { pendingRequest }),
    ...(refund && { refund }),
    ...dueEntry(order),
  };
};

export const fromOrderItem = (item: OrderItem): Order => {
  const { pk, sk: _, due: __, dueAt: ___, ...rest } = item;
  return { orderId: orderIdOf({ pk }), payment: null, pendingRequest: null, refund: null, ...rest };
};

export interface ChangeItem extends Key, Omit<Change, 'orderId' | 'version'> {
  /** What the events call for, as a text: stream filters cannot look inside a list. */
  readonly carries: string;
}

export const toChangeItem = ({ orderId, version, ...change }: Change): ChangeItem => ({
  ...changeKey(orderId, version),
  ...change,
  carries: errandsOf(change.events).join('+') || 'none',
});

export const fromChangeItem = ({ pk, sk, at, actor, events }: ChangeItem): Change => ({
  orderId: orderIdOf({ pk }),
  version: versionOf({ sk }),
  at,
  actor,
  events,
});

export interface RememberedItem extends Key, RememberedCommand {
  /** Epoch seconds after which the command is forgotten; the item itself goes some time later. */
  readonly ttl: number;
}
