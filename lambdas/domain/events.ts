import type { Actor } from './actor.ts';
import type { Instant } from './instant.ts';
import type { Money } from './money.ts';
import type { OnSilence, RequestType } from './order.ts';

type Nothing = Record<string, never>;

interface PlacedOrder {
  readonly customerId: string;
  readonly proId: string;
  readonly customerName?: string;
  readonly proName?: string;
  readonly title: string;
  readonly price: Money;
  readonly startAt: Instant;
  readonly endAt: Instant;
  readonly payment: {
    readonly captured: number;
    readonly serviceFee: number;
    readonly reference?: string;
  } | null;
}

interface RequestRef {
  readonly requestId: string;
  readonly type: RequestType;
}

interface Answered extends RequestRef {
  readonly response: Readonly<Record<string, unknown>>;
}

interface RefundRef {
  readonly movementId: string;
  /** The request that ended the order. */
  readonly requestId: string;
  readonly amount: number;
}

/** What can happen to an order: the name as the history shows it, and its data. */
export interface EventData {
  order_placed: PlacedOrder;
  work_started: Nothing;
  delivery_submitted: Nothing;
  revision_requested: Nothing;
  order_completed: Nothing;
  request_opened: RequestRef & {
    readonly expiresAt: Instant;
    readonly onSilence: OnSilence;
    readonly form: Readonly<Record<string, unknown>>;
  };
  request_accepted: Answered;
  request_declined: Answered;
  progress_provided: Answered;
  request_withdrawn: RequestRef;
  request_expired: RequestRef & { readonly onSilence: OnSilence };
  /** `price` is the new price. */
  work_added: {
    readonly requestId: string;
    readonly amount: number;
    readonly price: Money;
    readonly newEndAt?: Instant;
  };
  order_rescheduled: {
    readonly requestId: string;
    readonly startAt: Instant;
    readonly endAt: Instant;
  };
  order_canceled: { readonly requestId: string };
  refund_requested: RefundRef & { readonly attempt: number };
  refund_succeeded: RefundRef;
  refund_failed: RefundRef & { readonly reason: string };
  /** Started once more because its outcome was still unknown. Internal: not in the history. */
  refund_restarted: RefundRef & { readonly attempt: number };
}

export type EventName = keyof EventData;
export type OrderEvent = {
  [E in EventName]: { readonly event: E; readonly data: EventData[E] };
}[EventName];

/** All that one accepted command did to an order: history entry, audit record and outbox at once. */
export interface Change {
  readonly orderId: string;
  readonly version: number;
  readonly at: Instant;
  readonly actor: Actor;
  readonly events: readonly OrderEvent[];
}

/** Events that the parties and other services are told of. */
export const isPublic = ({ event }: OrderEvent): boolean => event !== 'refund_restarted';

/** What has to be set going, or stopped, outside the store because of an event. */
export type Errand = 'timer' | 'movement';

const ERRANDS: Record<EventName, Errand | undefined> = {
  order_placed: undefined,
  work_started: undefined,
  delivery_submitted: undefined,
  revision_requested: undefined,
  order_completed: undefined,
  request_opened: 'timer',
  request_accepted: 'timer',
  request_declined: 'timer',
  progress_provided: 'timer',
  request_withdrawn: 'timer',
  // The timer that did the expiring ends by itself; stopping it would abort it at work.
  request_expired: undefined,
  work_added: undefined,
  order_rescheduled: undefined,
  order_canceled: undefined,
  refund_requested: 'movement',
  refund_succeeded: undefined,
  refund_failed: undefined,
  refund_restarted: 'movement',
};

/** The errands of all events of a change, in a fixed order. */
export const errandsOf = (events: readonly OrderEvent[]): readonly Errand[] =>
  [...new Set(events.map(({ event }) => ERRANDS[event]))]
    .filter((errand) => errand !== undefined)
    .sort((a, b) => b.localeCompare(a));
