import type { RememberedCommand } from '../../application/order-store.ts';
import { deadlineOf } from '../../domain/deadlines.ts';
import { errandsOf } from '../../domain/errands.ts';
import type { AnswerForm, Change, EventData, EventName, OrderEvent } from '../../domain/events.ts';
import { NO_FACTS } from '../../domain/grounds.ts';
import { type Instant, toEpochMs, toInstant } from '../../domain/instant.ts';
import { hasFailed, isUnsettled, restartAt } from '../../domain/movements.ts';
import { hasDeadline, type Movement, type Order, type OwedRefund } from '../../domain/order.ts';
import { withoutEmpty } from './empty-values.ts';
import {
  CONTESTED,
  changeKey,
  dueShardOf,
  FAILED,
  type Key,
  orderIdOf,
  orderKey,
  versionOf,
} from './keys.ts';

/**
 * What stands `null` in an order is left out of its item: conditions and indexes look for absence.
 * So is what is empty.
 */
type OptionalParts = 'payment' | 'pendingRequest' | 'delivery' | 'movements' | 'owedRefunds';

export type OrderItem = Key &
  Omit<Order, 'orderId' | 'grounds' | OptionalParts> & {
    readonly [P in OptionalParts]?: NonNullable<Order[P]>;
  } & { readonly grounds?: Partial<Order['grounds']> } & Partial<
    DueEntry & DeskEntry & FailedEntry & OneRefund
  >;

/** How an order kept its money before it could have several refunds. */
interface OneRefund {
  readonly charges: readonly Movement[];
  readonly refund: Movement;
  readonly owedRefund: OwedRefund;
}

interface DueEntry {
  readonly due: string;
  readonly dueAt: Instant;
}

/** When the order next needs a wake-up: its deadline, or the next start of a movement. */
const dueEntry = (order: Order): Partial<DueEntry> => {
  const deadline = deadlineOf(order);
  const times = order.movements.filter(isUnsettled).map(restartAt);
  if (deadline) times.push(deadline);
  if (times.length === 0) return {};
  // Always with milliseconds: the index sorts these as text.
  return { due: dueShardOf(order.orderId), dueAt: toInstant(Math.min(...times.map(toEpochMs))) };
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

interface FailedEntry {
  readonly failed: typeof FAILED;
  /** When the first of its failed movements has failed. */
  readonly failedSince: Instant;
}

/** What puts the order among those whose money needs a person: only few are there at a time. */
const failedEntry = ({ movements }: Order): Partial<FailedEntry> => {
  const [first] = movements
    .filter(hasFailed)
    .map(({ settledAt, attemptedAt }) => settledAt ?? attemptedAt)
    .sort();
  return first ? { failed: FAILED, failedSince: first } : {};
};

export const toOrderItem = (order: Order): OrderItem => {
  const { orderId, payment, pendingRequest, delivery, ...rest } = order;
  return withoutEmpty({
    ...orderKey(orderId),
    ...rest,
    ...(payment && { payment }),
    ...(pendingRequest && { pendingRequest }),
    ...(delivery && { delivery }),
    ...dueEntry(order),
    ...deskEntry(order),
    ...failedEntry(order),
  });
};

export const fromOrderItem = (item: OrderItem): Order => {
  const { pk, sk: _, due: __, dueAt: ___, desk: ____, deskSince: _____, ...others } = item;
  const { failed: ______, failedSince: _______, ...rest } = others;
  const { charges = [], refund, owedRefund, movements = [], owedRefunds = [], ...order } = rest;
  return {
    orderId: orderIdOf({ pk }),
    ...ABSENT,
    ...order,
    // Both, where an earlier version has written once more while this one was being deployed.
    movements: [...movements, ...charges, ...(refund ? [{ ...UNTOLD, ...refund }] : [])],
    owedRefunds: [...owedRefunds, ...(owedRefund ? [owedRefund] : [])],
    grounds: { ...NO_FACTS, ...order.grounds },
  };
};

/** What an item leaves out. */
const ABSENT = { payment: null, pendingRequest: null, delivery: null } as const;

/**
 * A refund stored before there were charges does not say its kind, nor the type of its request:
 * that stays untold.
 */
const UNTOLD = { kind: 'refund' } as const;

/** An event without what is empty of it. */
interface StoredEvent {
  readonly event: string;
  readonly data?: object;
}

export interface ChangeItem extends Key, Omit<Change, 'orderId' | 'version' | 'events'> {
  readonly events: readonly StoredEvent[];
  /** What the events call for, as a text: stream filters cannot look inside a list. */
  readonly carries: string;
}

export const toChangeItem = ({ orderId, version, ...change }: Change): ChangeItem => ({
  ...changeKey(orderId, version),
  ...withoutEmpty<Pick<ChangeItem, 'at' | 'actor' | 'events'>>(change),
  carries: errandsOf(change.events).join('+') || 'none',
});

export const fromChangeItem = ({ pk, sk, at, actor, events }: ChangeItem): Change => ({
  orderId: orderIdOf({ pk }),
  version: versionOf({ sk }),
  at,
  actor,
  events: events.map(fromStoredEvent),
});

/** What people wrote, by the event that holds it; the compiler knows which events do. */
type Written = {
  [E in EventName as keyof Texts<E> extends never ? never : E]: Texts<E>;
};
type Texts<E extends EventName> = {
  [P in keyof EventData[E] as AnswerForm extends EventData[E][P] ? P : never]: AnswerForm;
};

/** Where all that can be written is optional, it may be nothing, and is then not stored. */
const NOTHING_WRITTEN: Written = {
  request_opened: { form: {} },
  request_accepted: { response: {} },
  request_declined: { response: {} },
  progress_provided: { response: {} },
  request_contested: { response: {} },
  request_countered: { response: {} },
  dispute_resolved: { resolution: {} },
};

const fromStoredEvent = ({ event, data }: StoredEvent): OrderEvent =>
  ({ event, data: { ...NOTHING_WRITTEN[event as keyof Written], ...data } }) as OrderEvent;

export interface RememberedItem extends Key, RememberedCommand {
  /** Epoch seconds after which the command is forgotten; the item itself goes some time later. */
  readonly ttl: number;
}
