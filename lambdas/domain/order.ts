import type { Actor, Party } from './actor.ts';
import type { Instant } from './instant.ts';
import type { Money } from './money.ts';
import type { Adjustment, Movement, OwedRefund, Payment } from './order-money.ts';
import type { RequestType } from './requests/names.ts';

export const ORDER_STATUSES = [
  'accepted',
  'in_progress',
  'delivery_submitted',
  'revision_requested',
  'completed',
  'canceled',
] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

/** What happens when the other party does not answer before the deadline. */
export const SILENCES = [
  'no_change',
  'cancel_order_and_refund',
  'refund_requested_amount',
] as const;
export type OnSilence = (typeof SILENCES)[number];

/** The request being waited on, without its long texts: those stay in the change that opened it. */
export interface PendingRequest {
  readonly requestId: string;
  readonly type: RequestType;
  readonly openedBy: PartyActor;
  readonly openedAt: Instant;
  readonly expiresAt: Instant;
  readonly onSilence: OnSilence;
  /** Which offer in a row of counter-offers this is; 1 if left out. */
  readonly round?: number;
  /** The request that this one counters. */
  readonly counterTo?: string;
  /** How often its deadline was moved; never if left out. */
  readonly extensions?: number;
  /** Of a dispute. */
  readonly claim?: Claim;
  /**
   * The version that contested it: from then on it has no deadline and waits for a moderator.
   * `expiresAt` stays as a record.
   */
  readonly contestedIn?: number;
}

/** A contested request waits for a moderator, for however long that takes. */
export const hasDeadline = ({ contestedIn }: PendingRequest): boolean => contestedIn === undefined;

/** A delivery that completes the order unless the customer acts in time. */
export interface Delivery {
  /** Names its timer, as a request's id does. */
  readonly deliveryId: string;
  readonly deliveredAt: Instant;
  readonly completesAt: Instant;
}

export interface PartyActor extends Actor {
  readonly role: Party;
}

/** What a customer can open a dispute about. */
export const GROUNDS = ['late', 'delivery_declined', 'request_rejected'] as const;
export type Ground = (typeof GROUNDS)[number];

/** What a dispute is about, and what it asks for. */
export interface Claim {
  readonly ground: Ground;
  /** Minor units. */
  readonly requestedRefund: number;
}

/** Facts about grounds that the order's present state does not show. */
export interface GroundFacts {
  /** The pro has declined a request that the customer had opened. */
  readonly rejected: boolean;
  /** Grounds that a moderator has decided, and whose fact has not happened again since. */
  readonly decided: readonly Ground[];
}

/** Paid work that one customer has bought from one pro. */
export interface Order {
  readonly orderId: string;
  readonly customerId: string;
  readonly proId: string;
  readonly customerName?: string;
  readonly proName?: string;
  readonly title: string;
  readonly status: OrderStatus;
  readonly price: Money;
  readonly startAt: Instant;
  readonly endAt: Instant;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  /** 1 when placed, one more with every change. */
  readonly version: number;
  /** `null` when the work is paid for after it is done. */
  readonly payment: Payment | null;
  readonly pendingRequest: PendingRequest | null;
  /** The delivery that waits for the customer, or that has completed the order by silence. */
  readonly delivery: Delivery | null;
  /** All money that has moved or is to move after the order was paid for, oldest first. */
  readonly movements: readonly Movement[];
  /** Oldest first. */
  readonly adjustments: readonly Adjustment[];
  /** Oldest first. */
  readonly owedRefunds: readonly OwedRefund[];
  readonly grounds: GroundFacts;
}

/** Whether a text can be the id of an order at all: most of what is typed wrong cannot. */
export const isOrderId = (id: string): boolean => /^[\w-]{1,64}$/.test(id);
