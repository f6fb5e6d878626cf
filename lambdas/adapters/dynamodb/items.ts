import type { RememberedCommand } from '../../application/order-store.ts';
import { errandsOf } from '../../domain/errands.ts';
import type { Change } from '../../domain/events.ts';
import { NO_FACTS } from '../../domain/grounds.ts';
import { type Instant, toEpochMs, toInstant } from '../../domain/instant.ts';
import { isUnsettled, movementsOf, restartAt } from '../../domain/movements.ts';
import { hasDeadline, type Movement, type Order } from '../../domain/order.ts';
import {
  CONTESTED,
  changeKey,
  dueShardOf,
  type Key,
  orderIdOf,
  orderKey,
  versionOf,
} from './keys.ts';

/** What stands `null` in an order is left out of its item: conditions and indexes look for absence. */
type OptionalParts = 'payment' | 'pendingRequest' | 'refund' | 'owedRefund';

export type OrderItem = Key &
  Omit<Order, 'orderId' | OptionalParts> & {
    readonly [P in OptionalParts]?: NonNullable<Order[P]>;
  } & Partial<DueEntry & DeskEntry>;

interface DueEntry {
  readonly due: string;
  readonly dueAt: Instant;
}

/** When the order next needs a wake-up: its deadline, or the next start of a movement. */
const dueEntry = (order: Order): Partial<DueEntry> => {
  const { orderId, pendingRequest } = order;
  const times = movementsOf(order).filter(isUnsettled).map(restartAt);
  if (pendingRequest && hasDeadline(pendingRequest)) times.push(pendingRequest.expiresAt);
  if (times.length === 0) return {};
  // Always with milliseconds: the index sorts these as text.
  return { due: dueShardOf(orderId), dueAt: toInstant(Math.min(...times.map(toEpochMs))) };
};

interface DeskEntry {
  readonly desk: typeof CONTESTED;
  /** When the contested request was opened. */
  readonly deskSince: Instant;
}

/** What puts the order on the moderators' desk: only few are there at a time. */
const deskEntry = ({ pendingRequest }: Order): Partial<DeskEntry> =>
  pendingRequest && !hasDeadline(pendingRequest)
    ? { desk: CONTESTED, deskSince: pendingRequest.openedAt }
    : {};

export const toOrderItem = (order: Order): OrderItem => {
  const { orderId, payment, pendingRequest, refund, owedRefund, ...rest } = order;
  return {
    ...orderKey(orderId),
    ...rest,
    ...(payment && { payment }),
    ...(pendingRequest && { pendingRequest }),
    ...(refund && { refund }),
    ...(owedRefund && { owedRefund }),
    ...dueEntry(order),
    ...deskEntry(order),
  };
};

export const fromOrderItem = (item: OrderItem): Order => {
  const { pk, sk: _, due: __, dueAt: ___, desk: ____, deskSince: _____, ...rest } = item;
  const refund = rest.refund ? { ...UNTOLD, ...rest.refund } : null;
  return { orderId: orderIdOf({ pk }), ...ABSENT, ...rest, refund };
};

/**
 * What an item leaves out; charges and grounds only if it was stored before there were any. A
 * refund of that time does not say its kind, nor the type of its request: that stays untold.
 */
const ABSENT = {
  payment: null,
  pendingRequest: null,
  charges: [],
  owedRefund: null,
  grounds: NO_FACTS,
} as const;

const UNTOLD: Partial<Movement> = { kind: 'refund' };

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
