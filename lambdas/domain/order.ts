import type { Actor, Party } from './actor.ts';
import type { Instant } from './instant.ts';
import type { Money } from './money.ts';

export const ORDER_STATUSES = [
  'accepted',
  'in_progress',
  'delivery_submitted',
  'revision_requested',
  'completed',
  'canceled',
] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

export const REQUEST_TYPES = [
  'additional_work',
  'change_time',
  'progress_update',
  'cancellation',
] as const;
export type RequestType = (typeof REQUEST_TYPES)[number];

export const isRequestType = (value: unknown): value is RequestType =>
  (REQUEST_TYPES as readonly unknown[]).includes(value);

/** What happens when the other party does not answer before the deadline. */
export const SILENCES = ['no_change', 'cancel_order_and_refund'] as const;
export type OnSilence = (typeof SILENCES)[number];

/** What the marketplace has taken from the customer, in minor units of the order's currency. */
export interface Payment {
  readonly captured: number;
  readonly serviceFee: number;
  readonly refunded: number;
  /** The marketplace's own name for the payment, handed to the payment provider. */
  readonly reference?: string;
}

/** The request being waited on, without its long texts: those stay in the change that opened it. */
export interface PendingRequest {
  readonly requestId: string;
  readonly type: RequestType;
  readonly openedBy: PartyActor;
  readonly openedAt: Instant;
  readonly expiresAt: Instant;
  readonly onSilence: OnSilence;
}

export interface PartyActor extends Actor {
  readonly role: Party;
}

/** The one refund that an order can have, and how far it has come. */
export interface Refund {
  readonly movementId: string;
  /** The request that ended the order. */
  readonly requestId: string;
  readonly status: 'pending' | 'succeeded' | 'failed';
  readonly amount: number;
  readonly requestedAt: Instant;
  readonly settledAt?: Instant;
  /** How often the movement has been started. */
  readonly attempt: number;
  /** When it was last started. */
  readonly attemptedAt: Instant;
  /** How often the provider has definitely refused it. */
  readonly refusals: number;
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
  readonly refund: Refund | null;
}

/** The service fee is never refunded; a post-paid order has nothing to refund. */
export const refundable = ({ payment }: Pick<Order, 'payment'>): number =>
  payment ? payment.captured - payment.serviceFee - payment.refunded : 0;

/** Whether a text can be the id of an order at all: most of what is typed wrong cannot. */
export const isOrderId = (id: string): boolean => /^[\w-]{1,64}$/.test(id);
